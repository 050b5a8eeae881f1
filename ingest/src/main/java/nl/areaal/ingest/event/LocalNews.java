package nl.areaal.ingest.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.areaal.core.observation.ObservationBatch;
import nl.areaal.geodata.sensorthings.Draft.Result;
import nl.areaal.geodata.sensorthings.EntityId;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.Reading;

/**
 * Passes on, within this process, what has become durable, to whoever listens. Costs nothing while nobody does.
 *
 * <p>A reading that came again unchanged beside others that are new is told of again.
 */
public final class LocalNews {
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Hears of what is stored; must not make the teller wait. */
    public interface Listener {
        /** Whether anybody wants to know. */
        boolean isListening();

        void stored(List<Reading> readings);

        /** Something else than a reading was made or changed. */
        void changed(EntityType type, EntityId id);
    }

    public void add(Listener listener) {
        listeners.add(listener);
    }

    public void stored(List<Reading> readings) {
        listeners.stream().filter(Listener::isListening).forEach(listener -> listener.stored(readings));
    }

    /** Tells of readings that are numbers at moments, as the stream brings them. */
    public void stored(ObservationBatch batch) {
        if (listeners.stream().noneMatch(Listener::isListening)) {
            return;
        }
        List<Reading> readings = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            readings.add(new Reading(
                    batch.datastreamId(i),
                    Instant.EPOCH.plus(batch.epochMicros(i), ChronoUnit.MICROS),
                    new Result(batch.result(i), Optional.empty()),
                    Reading.Detail.NONE));
        }
        stored(readings);
    }

    public void changed(EntityType type, EntityId id) {
        listeners.stream().filter(Listener::isListening).forEach(listener -> listener.changed(type, id));
    }
}
