package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.Assumption;
import nl.areaal.core.scenario.Assumptions;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import nl.areaal.core.scenario.InterventionKind;
import nl.areaal.core.scenario.Progress;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.analysis.Reaction;
import nl.areaal.core.scenario.inverse.Measure;
import nl.areaal.core.scenario.inverse.Outcome;
import nl.areaal.mapui.SmallRegion;
import nl.areaal.mapui.scenario.Analyses;
import nl.areaal.mapui.scenario.Scenarios;
import nl.areaal.mapui.scenario.Trial;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;

/** Where it blows harder a town is less warm than the land around it, so trees make less of a difference there. */
@WithAnonymousUser
class AssumedAnalysesIT extends ViewTestBase {
    private static final String TOWN = SmallRegion.GEMEENTE.value();
    private static final Assumptions WIND = Assumptions.of(new Assumption("heat", "wind", 6, "anna", "it blows here"));

    private final PlantTrees trees = new PlantTrees(
            (Polygon) RegionCrs.GEOMETRY.toGeometry(new Envelope(134_200, 135_000, 454_500, 455_300)), 0.5);

    @Autowired
    private Analyses analyses;

    @Autowired
    private Scenarios scenarios;

    @Test
    void whatReactsIsWhatARunUnderTheSameAssumptionFinds() {
        Scenario windy = new Scenario(UUID.randomUUID(), "Park, held by anna", List.of(trees), WIND);
        analyses.keep(windy, List.of(), "planner");
        UUID run = analyses.run(Optional.of(windy), "heat", "planner");
        AreaResult held = heat(new Trial(List.of(trees), WIND));
        assertThat(held).isEqualTo(scenarios.result(run, TOWN).orElseThrow());
        assertThat(heat(new Trial(List.of(trees), Assumptions.NONE)).delta()).isLessThan(held.delta());
    }

    @Test
    void howMuchIsNeededAndWhereItDoesMostGoByTheAssumption() {
        analyses.run(Optional.empty(), "heat", "planner");
        double wanted = -heat(new Trial(List.of(trees), WIND)).delta() / 2;
        Trial calm = new Trial(List.of(), Assumptions.NONE);
        Trial windy = new Trial(List.of(), WIND);
        assertThat(needed(windy, wanted)).isGreaterThan(needed(calm, wanted));
        assertThat(mostOf(windy)).isLessThan(mostOf(calm));
    }

    private AreaResult heat(Trial trial) {
        return analyses.reactions(trial, TOWN).stream()
                .filter(one -> one.card().key().equals("heat"))
                .map(one -> ((Reaction.Moves) one.reaction()).change())
                .findFirst()
                .orElseThrow();
    }

    /** The share of tree crowns that makes heat so much less. */
    private double needed(Trial before, double better) {
        String open = InterventionKind.PLANT_TREES.settings().getFirst().key();
        Measure measure = new Measure(InterventionKind.PLANT_TREES, trees.extent(), open, Map.of());
        return ((Outcome.Reached) analyses.howMuch(before, measure, "heat", TOWN, better)).amount();
    }

    private double mostOf(Trial before) {
        return analyses.bestPlaces(before, trees, "heat", TOWN, Progress.UNHEARD)
                .places()
                .getFirst()
                .gainPerHectare();
    }
}
