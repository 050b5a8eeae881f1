package nl.areaal.core.scenario.housing;

import java.util.List;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.ReferenceCase;

/** Cases of the housing model that can be worked out by hand: nobody has published any. */
final class HousingCases {
    private static final double ROUNDING_DWELLINGS = 0.001;

    private HousingCases() {}

    static List<ReferenceCase> all() {
        return List.of(
                dwellings(
                        "Een leeg, droog weiland op zand: 0,5 x 80 = 40 woningen per ha",
                        "An empty, dry pasture on sand: 0.5 x 80 = 40 dwellings a ha",
                        40,
                        0,
                        0,
                        0,
                        1.2f),
                dwellings(
                        "Hetzelfde, voor een kwart bebouwd en voor de helft beschermd: 0,75 x 0,5 x 40 = 15",
                        "The same, a quarter built up and half protected: 0.75 x 0.5 x 40 = 15",
                        15,
                        0.25f,
                        0.5f,
                        0,
                        1.2f),
                dwellings(
                        "Een leeg veenweiland met het slootpeil op 0,3 m: (0,6 x 0 + 0,4 x 1) x 40 = 16",
                        "An empty peat meadow with the ditch water at 0.3 m: (0.6 x 0 + 0.4 x 1) x 40 = 16",
                        16,
                        0,
                        0,
                        1,
                        0.3f));
    }

    private static ReferenceCase dwellings(
            String nl, String en, double expected, float built, float excluded, float... peatAndDepth) {
        return new ReferenceCase(
                new Bilingual(nl, en),
                "worked out by hand",
                "har-1",
                expected,
                ROUNDING_DWELLINGS,
                () -> answer(built, excluded, peatAndDepth[0], peatAndDepth[1]));
    }

    private static double answer(float built, float excluded, float peat, float depth) {
        GridFrame frame = new GridFrame(0, 10, 10, 1, 1);
        Grid none = Grid.filled(frame, 0);
        FactBase world = FactBase.on(frame)
                .with(Facts.BUILT, Grid.filled(frame, built))
                .with(Facts.WATER, none)
                .with(Facts.HABITAT, none)
                .with(Facts.HOUSING_EXCLUDED, Grid.filled(frame, excluded))
                .with(Facts.PEAT, Grid.filled(frame, peat))
                .with(Facts.TREE, none)
                .with(Facts.SHRUB, none)
                .with(Facts.SUMMER_DEPTH, Grid.filled(frame, depth));
        double[] answer = new double[1];
        new HousingModel().evaluate(frame.whole(), world, (row, dwellings) -> answer[0] = dwellings[0][0]);
        return answer[0];
    }
}
