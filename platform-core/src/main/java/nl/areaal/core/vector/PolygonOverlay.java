package nl.areaal.core.vector;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Areas ready to have polygons laid over them: for each polygon, how many square metres of it lie in which area.
 *
 * <p>Exact but for rounding in the last digits, whatever borders coincide. Outlines must be valid; lines and points have no area.
 * Safe for use by several threads at once.
 */
public final class PolygonOverlay {
    private final HPRtree byBox = new HPRtree();

    public PolygonOverlay(List<? extends Geometry> areas) {
        for (int number = 0; number < areas.size(); number++) {
            Prepared area = Prepared.of(number, areas.get(number));
            if (area.edges().size() > 0) {
                byBox.insert(areas.get(number).getEnvelopeInternal(), area);
            }
        }
        byBox.build();
    }

    /** Hands over, by the number of the area in the list, what each area holds of a polygon; areas that hold nothing are left out. */
    public void over(Geometry polygon, Sink sink) {
        Envelope box = polygon.getEnvelopeInternal();
        if (box.isNull() || box.getArea() == 0) {
            return;
        }
        SharedArea shared = new SharedArea(polygon);
        byBox.query(box, item -> {
            Prepared area = (Prepared) item;
            double squareMetres = shared.with(area.edges(), area.strips());
            if (squareMetres > 0) {
                sink.shared(area.number(), squareMetres);
            }
        });
    }

    /** What each area holds of a polygon. */
    public List<Part> over(Geometry polygon) {
        List<Part> parts = new ArrayList<>();
        over(polygon, (area, squareMetres) -> parts.add(new Part(area, squareMetres)));
        return parts;
    }

    /** Takes what an area holds of a polygon. */
    @FunctionalInterface
    public interface Sink {
        void shared(int area, double squareMetres);
    }

    /**
     * The part of a polygon that lies in an area.
     *
     * @param area its number in the list of areas
     */
    public record Part(int area, double squareMetres) {}

    private record Prepared(int number, Edges edges, EdgeStrips strips) {
        static Prepared of(int number, Geometry area) {
            Edges edges = Edges.of(area, 0, 0);
            return new Prepared(number, edges, new EdgeStrips(edges));
        }
    }
}
