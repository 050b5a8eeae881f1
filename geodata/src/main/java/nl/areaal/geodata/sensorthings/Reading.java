package nl.areaal.geodata.sensorthings;

import java.time.Instant;
import java.util.Optional;
import nl.areaal.geodata.sensorthings.Draft.Result;
import nl.areaal.geodata.sensorthings.Entity.Json;
import nl.areaal.geodata.sensorthings.Entity.Period;

/** An observation on its way to the store. */
public record Reading(long datastreamId, Instant time, Result result, Detail detail) {
    /**
     * What an observation says beyond a number at a moment.
     *
     * @param end of the stretch of time that it is about
     * @param featureId the feature that it names
     * @param idTime the time in its id, when that is not its own
     */
    public record Detail(
            Optional<Instant> end,
            Optional<Instant> resultTime,
            Optional<Period> validTime,
            Extra extra,
            Optional<Long> featureId,
            Optional<Instant> idTime) {
        public static final Detail NONE = new Detail(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Extra(Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty());
    }

    /** What a client adds in words of its own. */
    public record Extra(Optional<Json> resultQuality, Optional<Json> parameters) {}

    /** Whether it needs a row beside that of the number. */
    public boolean hasDetail() {
        return !detail.equals(Detail.NONE) || result.json().isPresent();
    }

    public EntityId key() {
        return new EntityId(datastreamId, time);
    }
}
