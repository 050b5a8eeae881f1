package nl.areaal.geodata.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.core.network.Crossings;
import nl.areaal.core.network.Road;
import nl.areaal.core.network.RoadClass;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.geodata.coverage.Coverage;
import nl.areaal.geodata.coverage.CoverageStore;
import nl.areaal.geodata.coverage.StoredCoverage;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/** A square kilometre with two areas, three roads and what the heat model reads. */
public final class TinyRegion {
    public static final GridFrame FRAME = new GridFrame(130_000, 456_000, 25, 40, 40);
    public static final List<NamedArea> AREAS = List.of(
            new NamedArea("WK000001", "West & zo", "wijk", square(130_250, 455_500, 200)),
            new NamedArea("WK000002", "Oost", "wijk", square(130_750, 455_500, 200)));
    public static final List<Road> ROADS = List.of(
            road(RoadClass.PRIMARY, 130_100, 455_300, 130_900, 455_300.25),
            road(RoadClass.RESIDENTIAL, 130_500, 455_100, 130_500, 455_900),
            road(RoadClass.CYCLEWAY, 130_100, 455_800, 130_900, 455_800));
    public static final List<Intervention> STEPS = List.of(
            new Intervention.PlantTrees(square(130_250, 455_500, 100), 0.5),
            new Intervention.BuildDwellings(square(130_700, 455_600, 75), 120, 0.25),
            new Intervention.CalmRoad(square(130_500, 455_300, 60), 0.5, 30));

    private TinyRegion() {}

    /** Keeps the region in a store and pins it. */
    public static String pin(DataSource database) {
        CoverageStore coverages = new CoverageStore(database);
        List<StoredCoverage> facts = new ArrayList<>();
        Random random = new Random(5);
        for (LayerKey key : List.of(Facts.BUILT, Facts.TREE, Facts.SHRUB, Facts.GRASS)) {
            float[] cells = new float[FRAME.cells()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = random.nextInt(50) == 0 ? Float.NaN : random.nextFloat() / 3;
            }
            facts.add(coverages.save(coverage(key, "1"), new Grid(FRAME, cells)));
        }
        facts.add(coverages.save(coverage(Facts.PEOPLE_NEAR, "1"), Grid.filled(FRAME, 300_000)));
        return new BaselineStore(database)
                .pin(
                        facts,
                        AREAS,
                        Optional.of(new BaselineStore.RoadSource(
                                ROADS, Crossings.JOINED, List.of("tiny-roads version 1, sha256 ab"))));
    }

    public static Polygon square(double x, double y, double half) {
        return (Polygon) RegionCrs.GEOMETRY.toGeometry(new Envelope(x - half, x + half, y - half, y + half));
    }

    private static Coverage coverage(LayerKey key, String unit) {
        return new Coverage(key.id(), "laag " + key, "layer " + key, unit, List.of("tiny version 1, sha256 " + key));
    }

    private static Road road(RoadClass roadClass, double x1, double y1, double x2, double y2) {
        return Road.usual(
                roadClass,
                RegionCrs.GEOMETRY.createLineString(new Coordinate[] {new Coordinate(x1, y1), new Coordinate(x2, y2)}));
    }
}
