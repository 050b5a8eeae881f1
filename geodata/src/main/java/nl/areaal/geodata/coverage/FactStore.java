package nl.areaal.geodata.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.LayerKey;

/** Loads facts: as they are now, or as they were when a result was computed from them. */
public final class FactStore {
    private final CoverageStore coverages;

    public FactStore(DataSource database) {
        coverages = new CoverageStore(database);
    }

    /** All facts that have been made; empty when there are none. */
    public Optional<LoadedFacts> find() {
        return load(coverages.list(FactCoverage.ids()));
    }

    /** Those of the wanted facts that have been made; empty when there are none. */
    public Optional<LoadedFacts> find(Collection<LayerKey> wanted) {
        List<String> ids = wanted.stream().map(LayerKey::id).toList();
        return load(
                coverages.list(FactCoverage.ids().stream().filter(ids::contains).toList()));
    }

    /**
     * The facts of an earlier day, by the SHA-256 of their cells.
     *
     * @param sha256 by the id of the fact, see {@link LoadedFacts#pins()}
     * @throws IllegalStateException when the store does not hold one of them
     */
    public FactBase pinned(Map<String, String> sha256) {
        List<StoredCoverage> pinned = new ArrayList<>();
        new TreeMap<>(sha256).forEach((id, hash) -> pinned.add(coverages.version(id, hash)));
        return load(pinned)
                .orElseThrow(() -> new IllegalArgumentException("pinned facts: none, expected at least one"))
                .facts();
    }

    private Optional<LoadedFacts> load(List<StoredCoverage> stored) {
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        GridFrame frame = stored.getFirst().frame();
        Map<String, Grid> grids = new HashMap<>(); // facts that are the same everywhere share their cells
        FactBase facts = FactBase.on(frame);
        for (StoredCoverage fact : stored) {
            requireFrame(fact, frame);
            Grid grid = grids.computeIfAbsent(fact.sha256(), sha256 -> coverages.grid(fact));
            facts = facts.with(new LayerKey(fact.coverage().id()), grid);
        }
        return Optional.of(new LoadedFacts(facts, stored));
    }

    private static void requireFrame(StoredCoverage fact, GridFrame frame) {
        if (!fact.frame().equals(frame)) {
            throw new IllegalStateException("fact " + fact.coverage().id() + " lies on " + fact.frame() + ", expected "
                    + frame + ": make the baseline anew");
        }
    }
}
