package nl.areaal.mapui.scenario;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.engine.ScenarioEngine;
import nl.areaal.geodata.coverage.CoverageStore;
import nl.areaal.geodata.coverage.FactStore;
import nl.areaal.geodata.coverage.LoadedFacts;
import nl.areaal.geodata.coverage.StoredCoverage;
import nl.areaal.geodata.network.RoadStore;
import nl.areaal.geodata.scenario.ZoneStore;
import org.jspecify.annotations.Nullable;

/** Loads the facts and areas once, and again when what is in the store has changed. */
final class BaselineLoader implements AutoCloseable {
    private final List<CellModel> models;
    private final List<LayerKey> wanted;
    private final CoverageStore coverages;
    private final FactStore facts;
    private final RoadStore roads;
    private final ZoneStore zones;
    private final RowBands bands;
    private @Nullable Key loadedKey;
    private volatile @Nullable LoadedBaseline loaded;

    BaselineLoader(List<CellModel> models, DataSource database, int threads) {
        this.models = List.copyOf(models);
        this.wanted = models.stream()
                .flatMap(model -> model.card().reads().stream())
                .distinct()
                .toList();
        this.coverages = new CoverageStore(database);
        this.facts = new FactStore(database);
        this.roads = new RoadStore(database);
        this.zones = new ZoneStore(database);
        this.bands = new RowBands(threads);
    }

    /** The baseline as it was last loaded, without a look at the store; empty before the first time. */
    Optional<LoadedBaseline> held() {
        return Optional.ofNullable(loaded);
    }

    /**
     * The baseline of what is in the store now.
     *
     * @throws BaselineNotReadyException when none of the facts has been made
     */
    synchronized LoadedBaseline current() {
        Key now = new Key(coverages.list(wanted.stream().map(LayerKey::id).toList()), roads.versions(), zones.state());
        LoadedBaseline baseline = loaded;
        if (baseline == null || !now.equals(loadedKey)) {
            loaded = null; // lets the old grids go before the new ones come
            baseline = load(facts.find(wanted).orElseThrow(BaselineNotReadyException::new));
            loaded = baseline;
            loadedKey = now;
        }
        return baseline;
    }

    private LoadedBaseline load(LoadedFacts known) {
        List<Zone> areas = zones.all();
        ScenarioEngine engine =
                new ScenarioEngine(models, new Zones(known.facts().frame(), areas), bands);
        return new LoadedBaseline(engine, engine.baseline(known.facts()), known, areas);
    }

    @Override
    public void close() {
        bands.close();
    }

    /** What the loaded baseline was made from. */
    private record Key(List<StoredCoverage> coverages, List<String> roads, String areas) {}
}
