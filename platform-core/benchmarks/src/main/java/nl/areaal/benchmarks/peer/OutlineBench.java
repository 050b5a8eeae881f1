package nl.areaal.benchmarks.peer;

import java.sql.SQLException;
import java.util.List;
import nl.areaal.benchmarks.kernel.Lattice;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.vector.PolygonOverlay;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** How much of 100,000 parcels lies in which of 500 areas: by us, by OverlayNGRobust on all candidate pairs, and by PostGIS. */
final class OutlineBench {
    private static final int WANTED = 5;

    private final Ledger ledger;
    private final List<Polygon> parcels;
    private final List<Polygon> areas;

    OutlineBench(GridFrame frame, Ledger ledger) {
        this.ledger = ledger;
        parcels = new Lattice(frame.extent(), 400, 250, 3, 1).polygons();
        areas = new Lattice(frame.extent(), 25, 20, 40, 2).polygons();
    }

    void run() {
        double[] ours = sums();
        double seconds = Processor.seconds(this::sums);
        double[][] theirs = new double[1][];
        double jts = Processor.once(() -> theirs[0] = overlayNg());
        ledger.line(
                "100,000 parcels x 500 areas; OverlayNGRobust",
                seconds,
                jts,
                WANTED,
                Difference.ofSums(ours, theirs[0]));
        try (PostgisOverlay postgis = PostgisOverlay.open()) {
            postgis.load(parcels, areas);
            double[] sums = new double[areas.size()];
            double taken = postgis.intersectionAreas(sums);
            ledger.line("the same; PostGIS ST_Intersection", seconds, taken, WANTED, Difference.ofSums(ours, sums));
        } catch (SQLException e) {
            ledger.failed("PostGIS ST_Intersection", e);
        }
    }

    private double[] sums() {
        double[] sums = new double[areas.size()];
        PolygonOverlay overlay = new PolygonOverlay(areas);
        for (Polygon parcel : parcels) {
            overlay.over(parcel, (area, squareMetres) -> sums[area] += squareMetres);
        }
        return sums;
    }

    private double[] overlayNg() {
        double[] sums = new double[areas.size()];
        HPRtree byBox = new HPRtree();
        for (int i = 0; i < areas.size(); i++) {
            byBox.insert(areas.get(i).getEnvelopeInternal(), i);
        }
        for (Polygon parcel : parcels) {
            byBox.query(parcel.getEnvelopeInternal(), item -> {
                int area = (Integer) item;
                Geometry both = OverlayNGRobust.overlay(parcel, areas.get(area), OverlayNG.INTERSECTION);
                sums[area] += both.getArea();
            });
        }
        return sums;
    }
}
