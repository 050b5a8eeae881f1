package nl.areaal.geodata.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Resampling;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;

/**
 * Makes facts from coverages that lie on frames of their own: those named {@code source-} and the fact's id, and the drainage depths
 * from the depth of the groundwater when they have none.
 */
final class RasterRule implements FactRule {
    /** Counts per cell can't be brought onto other cells like heights. */
    private static final Set<LayerKey> COUNTS =
            Set.of(Facts.RESIDENTS, Facts.DWELLINGS, Facts.JOBS, Facts.PEOPLE_NEAR, Facts.TURBINES);

    /** In winter ditches are kept lower than in summer. An assumption. */
    private static final double WINTER_LOWER_METRES = 0.1;

    private final CoverageStore coverages;
    private final Map<LayerKey, Source> sources = new HashMap<>();

    /** A coverage and what is added to it, with the reason. */
    private record Source(StoredCoverage stored, double plus, List<String> rules) {}

    RasterRule(CoverageStore coverages) {
        this.coverages = coverages;
        coverages.find(SourceCoverages.GROUNDWATER_DEPTH).ifPresent(this::drain);
        for (FactCoverage fact : FactCoverage.values()) {
            find(fact.key()).ifPresent(stored -> sources.put(fact.key(), new Source(stored, 0, List.of())));
        }
    }

    /** Whether a fact can be made from a coverage of others. */
    static boolean canMake(LayerKey fact) {
        return !COUNTS.contains(fact);
    }

    private Optional<StoredCoverage> find(LayerKey fact) {
        return canMake(fact) ? coverages.find(SourceCoverages.idOf(fact.id())) : Optional.empty();
    }

    private void drain(StoredCoverage groundwater) {
        sources.put(
                Facts.SUMMER_DEPTH,
                new Source(groundwater, 0, List.of("ditch water in summer as deep as the groundwater (assumption)")));
        sources.put(
                Facts.WINTER_DEPTH,
                new Source(
                        groundwater,
                        WINTER_LOWER_METRES,
                        List.of("ditch water in winter 0.1 m deeper than in summer (assumption)")));
    }

    @Override
    public Map<LayerKey, List<String>> inputs() {
        Map<LayerKey, List<String>> inputs = new HashMap<>();
        sources.forEach((fact, source) -> inputs.put(fact, inputs(fact, source)));
        return inputs;
    }

    private static List<String> inputs(LayerKey fact, Source source) {
        StoredCoverage stored = source.stored;
        List<String> lines = new ArrayList<>(stored.coverage().madeFrom());
        lines.add("coverage " + stored.coverage().id() + ", sha256 " + stored.sha256());
        lines.addAll(source.rules);
        lines.add(String.format(
                Locale.ROOT,
                "from cells of %s m: %s",
                stored.frame().cellMetres(),
                fact.equals(Facts.SOIL_GROUP)
                        ? "the class at the middle"
                        : "between middles, or the mean of smaller cells"));
        return lines;
    }

    @Override
    public FactBase make(GridFrame frame, List<LayerKey> wanted) {
        FactBase facts = FactBase.on(frame);
        for (LayerKey fact : wanted) {
            Source source = sources.get(fact);
            if (source != null) {
                facts = facts.with(fact, make(frame, fact, source));
            }
        }
        return facts;
    }

    private Grid make(GridFrame frame, LayerKey fact, Source source) {
        Grid grid = coverages.grid(source.stored);
        Resampling way =
                fact.equals(Facts.SOIL_GROUP) ? Resampling.NEAREST : Resampling.ofQuantity(grid.frame(), frame);
        Grid onFrame = way.onto(frame, grid);
        return source.plus == 0 ? onFrame : raised(onFrame, (float) source.plus);
    }

    private static Grid raised(Grid grid, float plus) {
        float[] cells = grid.cells().clone();
        for (int i = 0; i < cells.length; i++) {
            cells[i] += plus;
        }
        return new Grid(grid.frame(), cells);
    }
}
