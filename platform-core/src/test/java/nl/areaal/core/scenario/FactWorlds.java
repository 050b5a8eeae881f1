package nl.areaal.core.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.areaal.core.coverage.CoverageWorlds;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Made-up regions with every cover, and interventions on them. */
public final class FactWorlds {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private FactWorlds() {}

    /** Covers that differ from cell to cell, with holes; people are spread evenly. */
    public static FactBase random(GridFrame frame, Random random) {
        List<Grid> shares = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            shares.add(CoverageWorlds.random(frame, random));
        }
        for (int i = 0; i < frame.cells(); i++) { // the three greens together fill no more than the cell
            for (Grid green : shares.subList(1, 4)) {
                green.cells()[i] /= 3;
            }
        }
        return covers(frame, shares);
    }

    /** The same built-up share everywhere, with a tenth each of trees, shrubs and grass. */
    public static FactBase uniform(GridFrame frame, float built) {
        Grid tenth = Grid.filled(frame, 0.1f);
        return covers(frame, List.of(Grid.filled(frame, built), tenth, tenth, tenth));
    }

    /** A square by its middle and half its side, in metres. */
    public static Polygon square(double x, double y, double half) {
        return (Polygon) GEOMETRY.toGeometry(new Envelope(x - half, x + half, y - half, y + half));
    }

    /** An intervention of any kind, with settings anywhere in their bounds, somewhere in or near a frame. */
    public static Intervention intervention(GridFrame frame, Random random) {
        Envelope extent = frame.extent();
        Coordinate middle = new Coordinate(
                extent.getMinX() + extent.getWidth() * random.nextDouble(),
                extent.getMinY() + extent.getHeight() * random.nextDouble());
        Polygon where = (Polygon) GEOMETRY.createPoint(middle).buffer(50 + 500 * random.nextDouble());
        InterventionKind[] kinds = InterventionKind.values();
        InterventionKind kind = kinds[random.nextInt(kinds.length)];
        Map<String, Double> settings = new HashMap<>();
        for (Setting setting : kind.settings()) {
            double value = setting.low() + (setting.high() - setting.low()) * random.nextDouble();
            settings.put(setting.key(), setting.whole() ? Math.rint(value) : value);
        }
        return kind.make(where, settings);
    }

    private static FactBase covers(GridFrame frame, List<Grid> shares) {
        return FactBase.on(frame)
                .with(Facts.BUILT, shares.get(0))
                .with(Facts.TREE, shares.get(1))
                .with(Facts.SHRUB, shares.get(2))
                .with(Facts.GRASS, shares.get(3))
                .with(Facts.PEOPLE_NEAR, Grid.filled(frame, 300_000));
    }
}
