package nl.areaal.ingest.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.areaal.core.observation.Datastream;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.supply.PauseStore;

/** The datastreams of the store, held at hand and read again when they may have changed. For one thread. */
final class DatastreamRegistry {
    /** After this, a changed plausible range is noticed. */
    private static final Duration LONGEST_HELD = Duration.ofMinutes(1);

    /** After this, a pause begins or ends. */
    private static final Duration PAUSES_HELD = Duration.ofSeconds(2);

    private final SensorStore store;
    private final PauseStore pauses;
    private KnownDatastreams known = KnownDatastreams.NONE;
    private Instant readAt = Instant.MIN;
    private Set<Long> paused = Set.of();
    private Instant pausesReadAt = Instant.MIN;

    DatastreamRegistry(SensorStore store, PauseStore pauses) {
        this.store = store;
        this.pauses = pauses;
    }

    /** What is known, at most a minute old. */
    KnownDatastreams at(Instant now) {
        return readAt.isBefore(now.minus(LONGEST_HELD)) ? refresh(now) : known;
    }

    /** What is known now: a reading may only be refused by what the store says after it arrived. */
    KnownDatastreams refresh(Instant now) {
        known = KnownDatastreams.of(store.datastreams());
        readAt = now;
        return known;
    }

    /** The datastreams whose readings are held back, as known a moment ago at most. */
    Set<Long> pausedAt(Instant now) {
        if (pausesReadAt.isBefore(now.minus(PAUSES_HELD))) {
            paused = pauses.pausedDatastreams();
            pausesReadAt = now;
        }
        return paused;
    }

    /** The datastream, unless it went since a reading was accepted for it. */
    Optional<Datastream> find(long id) {
        return known.find(id).map(KnownDatastreams.Known::datastream);
    }
}
