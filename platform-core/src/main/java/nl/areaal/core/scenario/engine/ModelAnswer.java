package nl.areaal.core.scenario.engine;

import java.util.List;
import java.util.stream.Stream;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.NoAnswer;

/** What a model says to a scenario, for the whole region. */
public sealed interface ModelAnswer {
    /** The same answer with more that whoever reads its figures must know; where there are none there is nothing to know. */
    default ModelAnswer remarking(List<Bilingual> more) {
        return this;
    }

    /**
     * Figures.
     *
     * @param baseline the central answer in each cell for the region as it is
     * @param value the central answer in each cell for the scenario
     * @param remarks what whoever reads the figures must know about this answer
     */
    record Given(Grid baseline, Grid value, List<AreaResult> results, List<AreaEffect> effects, List<Bilingual> remarks)
            implements ModelAnswer {
        public Given {
            results = List.copyOf(results);
            effects = List.copyOf(effects);
            remarks = List.copyOf(remarks);
        }

        @Override
        public Given remarking(List<Bilingual> more) {
            return new Given(
                    baseline,
                    value,
                    results,
                    effects,
                    Stream.concat(more.stream(), remarks.stream()).toList());
        }

        /** What the figures of both sides come to. */
        static Given of(Grid baseline, Grid value, AreaFigures before, AreaFigures after, List<Bilingual> remarks) {
            return new Given(baseline, value, after.results(before), after.effects(before), remarks);
        }
    }

    /** Why there are none. */
    record Withheld(NoAnswer why) implements ModelAnswer {}
}
