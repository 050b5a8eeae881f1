package nl.areaal.core.scenario.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.network.Crossings;
import nl.areaal.core.network.Road;
import nl.areaal.core.network.RoadClass;
import nl.areaal.core.network.RoadNetwork;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Made-up regions in which every fact is known, but for scattered cells, a hole in each layer, and at times a whole layer. */
final class EveryFact {
    /** How high the values of a fact that is no share run. */
    private static final Map<LayerKey, Double> HIGHEST = new TreeMap<>(Map.ofEntries(
            Map.entry(Facts.PEOPLE_NEAR, 500_000.0),
            Map.entry(Facts.RESIDENTS, 8.0),
            Map.entry(Facts.DWELLINGS, 4.0),
            Map.entry(Facts.JOBS, 10.0),
            Map.entry(Facts.TERRAIN, 6.0),
            Map.entry(Facts.SUMMER_DEPTH, 1.2),
            Map.entry(Facts.WINTER_DEPTH, 1.4),
            Map.entry(Facts.STORAGE, 0.0),
            Map.entry(Facts.TURBINES, 0.0),
            Map.entry(Facts.RAIN_SUMMER, 450.0),
            Map.entry(Facts.EVAPORATION_SUMMER, 600.0),
            Map.entry(Facts.BACKGROUND_NO2, 25.0),
            Map.entry(Facts.BACKGROUND_PM10, 20.0),
            Map.entry(Facts.BACKGROUND_O3, 60.0)));

    private static final List<LayerKey> SHARES = List.of(
            Facts.BUILT,
            Facts.TREE,
            Facts.SHRUB,
            Facts.GRASS,
            Facts.WATER,
            Facts.PEAT,
            Facts.HABITAT,
            Facts.PUBLIC_GREEN,
            Facts.HOUSING_EXCLUDED);

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private EveryFact() {}

    static FactBase random(GridFrame frame, Random random) {
        FactBase facts = FactBase.on(frame).with(roads(frame, random));
        Map<LayerKey, Grid> layers = new TreeMap<>();
        HIGHEST.forEach((key, highest) -> layers.put(key, layer(frame, random, highest)));
        SHARES.forEach(key -> layers.put(key, layer(frame, random, 0.2))); // together no more than the cell
        layers.put(Facts.SOIL_GROUP, soil(frame, random));
        if (random.nextInt(3) == 0) {
            layers.remove(List.copyOf(layers.keySet()).get(random.nextInt(layers.size())));
        }
        for (Map.Entry<LayerKey, Grid> layer : layers.entrySet()) {
            facts = facts.with(layer.getKey(), layer.getValue());
        }
        return facts;
    }

    private static Grid layer(GridFrame frame, Random random, double highest) {
        float[] cells = new float[frame.cells()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = random.nextInt(40) == 0 ? Float.NaN : (float) (highest * random.nextDouble());
        }
        return new Grid(frame, withHole(cells, frame, random));
    }

    private static Grid soil(GridFrame frame, Random random) {
        float[] cells = new float[frame.cells()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = 1 + random.nextInt(4);
        }
        return new Grid(frame, withHole(cells, frame, random));
    }

    private static float[] withHole(float[] cells, GridFrame frame, Random random) {
        Window hole = new Window(random.nextInt(frame.columns()), random.nextInt(frame.rows()), 9, 6)
                .intersection(frame.whole());
        for (int row = hole.row(); row < hole.endRow(); row++) {
            for (int column = hole.column(); column < hole.endColumn(); column++) {
                cells[frame.index(column, row)] = Float.NaN;
            }
        }
        return cells;
    }

    private static RoadNetwork roads(GridFrame frame, Random random) {
        List<Road> roads = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Coordinate[] line = {somewhere(frame, random), somewhere(frame, random)};
            RoadClass[] ranks = RoadClass.values();
            RoadClass rank = ranks[random.nextInt(ranks.length)];
            roads.add(Road.usual(rank, GEOMETRY.createLineString(line)));
        }
        return RoadNetwork.of(roads, Crossings.JOINED);
    }

    private static Coordinate somewhere(GridFrame frame, Random random) {
        return new Coordinate(
                frame.originX() + frame.columns() * frame.cellMetres() * random.nextDouble(),
                frame.southY() + frame.rows() * frame.cellMetres() * random.nextDouble());
    }
}
