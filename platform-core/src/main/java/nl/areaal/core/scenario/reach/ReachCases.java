package nl.areaal.core.scenario.reach;

import java.util.List;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.network.Crossings;
import nl.areaal.core.network.Road;
import nl.areaal.core.network.RoadClass;
import nl.areaal.core.network.RoadNetwork;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.Progress;
import nl.areaal.core.scenario.ReferenceCase;
import nl.areaal.core.scenario.RegionModel.RegionAnswer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Journeys along one straight road, worked out by hand. */
final class ReachCases {
    private static final String BY_HAND = "worked out by hand";

    /** 12.5 km of squares of 250 m, with a road through their middles. */
    private static final GridFrame STRIP = new GridFrame(0, 250, 250, 50, 1);

    private ReachCases() {}

    static List<ReferenceCase> all() {
        return List.of(
                jobs(
                        "fiets: 100 banen op 8 km en 50 op 9 km; in 30 minuten bij 16,5 km/u komt men 8,25 km ver",
                        "bike: 100 jobs at 8 km and 50 at 9 km; 30 minutes at 16.5 km/h bring one 8.25 km",
                        ReachMode.BIKE,
                        32,
                        100),
                jobs(
                        "te voet: 100 banen op 2,25 km en 50 op 3,25 km; in 30 minuten bij 4,8 km/u komt men 2,4 km ver",
                        "on foot: 100 jobs at 2.25 km and 50 at 3.25 km; 30 minutes at 4.8 km/h bring one 2.4 km",
                        ReachMode.WALK,
                        9,
                        100),
                new ReferenceCase(
                        new Bilingual(
                                "zwaartekracht: 100 banen op 10 minuten tellen voor de helft",
                                "gravity: 100 jobs at 10 minutes count for half"),
                        BY_HAND,
                        "1",
                        50,
                        0.01,
                        () -> Opportunity.gravity(100, 10)));
    }

    private static ReferenceCase jobs(String nl, String en, ReachMode mode, int column, double expected) {
        return new ReferenceCase(new Bilingual(nl, en), BY_HAND, "1", expected, 0, () -> reached(mode, column));
    }

    /** The jobs that somebody in the first square reaches: 100 in one square, 50 a kilometre farther on. */
    private static double reached(ReachMode mode, int column) {
        float[] residents = new float[STRIP.cells()];
        float[] jobs = new float[STRIP.cells()];
        residents[0] = 1;
        jobs[column] = 100;
        jobs[column + 4] = 50;
        FactBase world = FactBase.on(STRIP)
                .with(Facts.RESIDENTS, new Grid(STRIP, residents))
                .with(Facts.JOBS, new Grid(STRIP, jobs))
                .with(road());
        RegionAnswer answer = new ReachModel(mode).evaluate(world, new Zones(STRIP, List.of()), Progress.UNHEARD);
        return answer.central().at(0, 0);
    }

    private static RoadNetwork road() {
        Coordinate[] line = new Coordinate[STRIP.columns()];
        for (int column = 0; column < line.length; column++) {
            line[column] = new Coordinate((column + 0.5) * STRIP.cellMetres(), STRIP.cellMetres() / 2);
        }
        Road road = Road.usual(RoadClass.CYCLEWAY, new GeometryFactory().createLineString(line));
        return RoadNetwork.of(List.of(road), Crossings.ONLY_SHARED_POINTS);
    }
}
