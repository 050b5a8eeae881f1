package nl.areaal.ingest.harvest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import nl.areaal.core.observation.PlausibleTime;
import tools.jackson.databind.JsonNode;

/** Reads the Observations of another service. */
final class RemoteObservation {

    private RemoteObservation() {}

    /** What an entity turned out to be. */
    sealed interface Read {
        /**
         * A reading.
         *
         * @param made its result time, if it tells one
         */
        record Good(TimedResult reading, Optional<ResultTimes.Told> made) implements Read {}

        /**
         * No reading of ours.
         *
         * @param time when it is of, if that can be read
         */
        record Bad(String field, String value, String expected, Optional<Instant> time) implements Read {}
    }

    /**
     * Judges an entity.
     *
     * @param latest no reading can be of after this
     */
    static Read read(JsonNode entity, Instant latest) {
        JsonNode told = entity.path("phenomenonTime");
        Optional<Instant> time = told.isString() ? time(told.asString()) : Optional.empty();
        if (time.isEmpty()) {
            return new Read.Bad("phenomenonTime", told.toString(), "a time such as 2026-01-31T13:00:00Z", time);
        }
        if (time.get().isBefore(PlausibleTime.EARLIEST) || time.get().isAfter(latest)) {
            return new Read.Bad("phenomenonTime", told.asString(), "a time from 1900 up to now", Optional.empty());
        }
        JsonNode result = entity.path("result");
        if (!result.isNumber() || !Double.isFinite(result.asDouble())) {
            return new Read.Bad("result", result.toString(), "a finite number", time);
        }
        return new Read.Good(new TimedResult(time.get(), result.asDouble()), made(entity, told.asString()));
    }

    private static Optional<ResultTimes.Told> made(JsonNode entity, String phenomenonTime) {
        JsonNode told = entity.path("resultTime");
        Optional<Instant> made = told.isString() ? time(told.asString()) : Optional.empty();
        String end = phenomenonTime.substring(phenomenonTime.indexOf('/') + 1);
        return made.map(time ->
                new ResultTimes.Told(time, time(end).filter(time::isAfter).isPresent()));
    }

    /** Of an interval its begin. */
    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.split("/", 2)[0]).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
