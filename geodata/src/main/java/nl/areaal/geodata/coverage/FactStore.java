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
import nl.areaal.core.network.Crossings;
import nl.areaal.core.network.RoadNetwork;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.geodata.network.RoadStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Loads facts: as they are now, or as they were when a result was computed from them. */
public final class FactStore {
    private final CoverageStore coverages;
    private final RoadStore roads;
    private final JdbcClient jdbc;

    public FactStore(DataSource database) {
        coverages = new CoverageStore(database);
        roads = new RoadStore(database);
        jdbc = JdbcClient.create(database);
    }

    /** The coverages that all facts are, on one frame, without their cells; none when no baseline has been made. */
    public List<StoredCoverage> stored() {
        List<StoredCoverage> stored = coverages.list(FactCoverage.ids());
        stored.forEach(fact -> requireFrame(fact, stored.getFirst().frame()));
        return stored;
    }

    /** All facts that have been made, with the roads; empty when no baseline has been made. */
    public Optional<LoadedFacts> find() {
        return base(coverages.list(FactCoverage.ids())).map(this::withRoads);
    }

    /** Those of the wanted facts that have been made; empty when there are none. */
    public Optional<LoadedFacts> find(Collection<LayerKey> wanted) {
        List<String> ids = wanted.stream().map(LayerKey::id).toList();
        return base(coverages.list(
                        FactCoverage.ids().stream().filter(ids::contains).toList()))
                .map(loaded -> wanted.contains(Facts.ROADS) ? withRoads(loaded) : loaded);
    }

    /**
     * The facts of an earlier day, by the SHA-256 of their cells.
     *
     * @param sha256 by the id of the fact, see {@link LoadedFacts#pins()}
     * @throws IllegalStateException when the store does not hold one of them
     */
    public FactBase pinned(Map<String, String> sha256) {
        Map<String, String> ofCells = new TreeMap<>(sha256);
        Optional<String> ofRoads = Optional.ofNullable(ofCells.remove(Facts.ROADS.id()));
        List<StoredCoverage> pinned = new ArrayList<>();
        ofCells.forEach((id, hash) -> pinned.add(coverages.version(id, hash)));
        FactBase facts = base(pinned)
                .orElseThrow(() -> new IllegalArgumentException("pinned facts: none, expected at least one coverage"))
                .facts();
        return ofRoads.map(hash -> facts.with(pinnedRoads(hash))).orElse(facts);
    }

    /** Roads are not kept as they were: they can only be had while they are still the same. */
    private RoadNetwork pinnedRoads(String sha256) {
        return network()
                .filter(network -> network.sha256().equals(sha256))
                .orElseThrow(() -> new IllegalStateException("roads with sha256 " + sha256
                        + " are not in the store any more: the layer of roads has changed since"));
    }

    private LoadedFacts withRoads(LoadedFacts loaded) {
        return network()
                .map(network -> new LoadedFacts(loaded.facts().with(network), loaded.coverages(), roads.versions()))
                .orElse(loaded);
    }

    private Optional<RoadNetwork> network() {
        return roads.load(crossings()).map(RoadStore.Loaded::network);
    }

    /** The roads of the example region are drawn without regard to each other; others are taken to share points where they meet. */
    public Crossings crossings() {
        boolean example = jdbc.sql("""
                select exists (select from collection c join dataset d on d.id = c.dataset_id
                               where c.table_name = 'layer_roads' and d.is_example)
                """).query(Boolean.class).single();
        return example ? Crossings.JOINED : Crossings.ONLY_SHARED_POINTS;
    }

    private Optional<LoadedFacts> base(List<StoredCoverage> stored) {
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
        return Optional.of(new LoadedFacts(facts, stored, List.of()));
    }

    private static void requireFrame(StoredCoverage fact, GridFrame frame) {
        if (!fact.frame().equals(frame)) {
            throw new IllegalStateException("fact " + fact.coverage().id() + " lies on " + fact.frame() + ", expected "
                    + frame + ": make the baseline anew");
        }
    }
}
