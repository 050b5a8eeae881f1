package nl.areaal.geodata.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.core.network.Crossings;
import nl.areaal.core.network.Road;
import nl.areaal.core.network.RoadNetwork;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.geodata.coverage.FactStore;
import nl.areaal.geodata.coverage.LoadedFacts;
import nl.areaal.geodata.network.RoadStore;
import nl.areaal.geodata.scenario.BaselineStore.RoadSource;

/** The region as the store has it now. */
public final class CurrentRegion {
    private final FactStore facts;
    private final RoadStore roads;
    private final ZoneStore zones;
    private final BaselineStore baselines;

    public CurrentRegion(DataSource database) {
        facts = new FactStore(database);
        roads = new RoadStore(database);
        zones = new ZoneStore(database);
        baselines = new BaselineStore(database);
    }

    /**
     * Pins it, so that runs and dossiers can always go back to it.
     *
     * @return the name under which {@link BaselineStore} has it; empty when no facts have been made yet
     */
    public Optional<String> pin() {
        return facts.find().map(loaded -> baselines.pin(loaded.coverages(), zones.named(), roads(loaded)));
    }

    /** The roads behind the network of the facts, with the crossings that make the same network of them. */
    private Optional<RoadSource> roads(LoadedFacts loaded) {
        FactBase known = loaded.facts();
        if (!known.has(Facts.ROADS)) {
            return Optional.empty();
        }
        List<Road> all = roads.roads();
        String network = known.roads().sha256();
        Crossings crossings = Arrays.stream(Crossings.values())
                .filter(candidate -> RoadNetwork.of(all, candidate).sha256().equals(network))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the roads have changed while they were read"));
        return Optional.of(new RoadSource(all, crossings, loaded.roadVersions()));
    }
}
