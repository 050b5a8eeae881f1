package nl.areaal.geodata.scenario;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.core.network.Crossings;
import nl.areaal.geodata.coverage.FactStore;
import nl.areaal.geodata.coverage.StoredCoverage;
import nl.areaal.geodata.network.RoadStore;
import nl.areaal.geodata.scenario.BaselineStore.RoadSource;

/** The region as the store has it now. Safe for several threads. */
public final class CurrentRegion {
    private final FactStore facts;
    private final RoadStore roads;
    private final ZoneStore zones;
    private final BaselineStore baselines;
    private Optional<Pin> pinned = Optional.empty();

    public CurrentRegion(DataSource database) {
        facts = new FactStore(database);
        roads = new RoadStore(database);
        zones = new ZoneStore(database);
        baselines = new BaselineStore(database);
    }

    /**
     * Pins it, so that runs and dossiers can always go back to it. While nothing in the store has changed, that is done only once.
     *
     * @return the name under which {@link BaselineStore} has it; empty when no facts have been made yet
     */
    public synchronized Optional<String> pin() {
        State now = state();
        if (now.facts().isEmpty()) {
            return Optional.empty();
        }
        if (pinned.filter(pin -> pin.state().equals(now)).isEmpty()) {
            String name = baselines.pin(now.facts(), zones.named(), roads(now));
            if (!state().equals(now)) {
                throw new IllegalStateException("the region has changed while it was read; ask again");
            }
            pinned = Optional.of(new Pin(now, name));
        }
        return pinned.map(Pin::name);
    }

    private State state() {
        return new State(facts.stored(), roads.versions(), facts.crossings(), zones.state());
    }

    private Optional<RoadSource> roads(State now) {
        return roads.isThere()
                ? Optional.of(new RoadSource(roads.roads(), now.crossings(), now.roads()))
                : Optional.empty();
    }

    /** What the store has, as far as it can be told without reading it all. */
    private record State(List<StoredCoverage> facts, List<String> roads, Crossings crossings, String areas) {}

    /** What was pinned last, and under which name. */
    private record Pin(State state, String name) {}
}
