package nl.areaal.mapui.scenario;

import java.util.List;
import javax.sql.DataSource;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.engine.ScenarioEngine;
import nl.areaal.core.scenario.engine.ScenarioState;
import nl.areaal.geodata.coverage.CoverageStore;
import nl.areaal.geodata.coverage.StoredCoverage;
import nl.areaal.geodata.scenario.ZoneStore;
import org.jspecify.annotations.Nullable;

/** Loads the coverages and areas once, and again when what is in the store has changed. */
final class BaselineLoader implements AutoCloseable {
    private final CellModel model;
    private final CoverageStore coverages;
    private final ZoneStore zones;
    private final RowBands bands;
    private @Nullable Key loadedKey;
    private @Nullable LoadedBaseline loaded;

    BaselineLoader(CellModel model, DataSource database, int threads) {
        this.model = model;
        this.coverages = new CoverageStore(database);
        this.zones = new ZoneStore(database);
        this.bands = new RowBands(threads);
    }

    /**
     * The baseline of what is in the store now.
     *
     * @throws BaselineNotReadyException when a coverage has not been made
     */
    synchronized LoadedBaseline current() {
        Key now = new Key(stored(), zones.state());
        LoadedBaseline baseline = loaded;
        if (baseline == null || !now.equals(loadedKey)) {
            loaded = null; // lets the old grids go before the new ones come
            baseline = load(now.coverages());
            loaded = baseline;
            loadedKey = now;
        }
        return baseline;
    }

    private LoadedBaseline load(List<StoredCoverage> stored) {
        List<Zone> areas = zones.all();
        FactBase facts = FactBase.on(stored.getFirst().frame());
        for (StoredCoverage coverage : stored) {
            facts = facts.with(new LayerKey(coverage.coverage().id()), coverages.grid(coverage));
        }
        ScenarioEngine engine = new ScenarioEngine(List.of(model), new Zones(facts.frame(), areas), bands);
        ScenarioState state = engine.baseline(facts);
        return new LoadedBaseline(model, engine, state, engine.termSums(model, state), stored, areas);
    }

    private List<StoredCoverage> stored() {
        return model.card().reads().stream()
                .map(LayerKey::id)
                .map(id -> coverages.find(id).orElseThrow(() -> new BaselineNotReadyException(id)))
                .toList();
    }

    @Override
    public void close() {
        bands.close();
    }

    /** What the loaded baseline was made from. */
    private record Key(List<StoredCoverage> coverages, String areas) {}
}
