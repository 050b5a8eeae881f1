package nl.areaal.ingest.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.areaal.core.observation.PlausibleTime;
import nl.areaal.geodata.observation.UnusableMessage;
import tools.jackson.databind.JsonNode;

/**
 * What a station of Luchtmeetnet measured, by what was measured. The service names an hour by its end; as everywhere here, its
 * mean is noted at its begin.
 */
final class Measurements {
    static final Duration PERIOD = Duration.ofHours(1);

    private final String source;
    private final Instant latest;
    private final Map<String, List<TimedResult>> byFormula = new TreeMap<>();
    private final List<UnusableMessage> unusable = new ArrayList<>();
    private Optional<Instant> newestEnd = Optional.empty();

    /**
     * None yet.
     *
     * @param source names the station in problems
     * @param latest no reading can be of after this
     */
    Measurements(String source, Instant latest) {
        this.source = source;
        this.latest = latest;
    }

    /** Adds one; an hour without a value is none. */
    void add(JsonNode measurement) {
        String formula = measurement.path("formula").asString("");
        JsonNode value = measurement.path("value");
        Optional<Instant> end = time(measurement.path("timestamp_measured").asString(""));
        if (formula.isBlank()) {
            refuse(measurement, "formula", measurement.path("formula"), "a text such as NO2");
        } else if (end.isEmpty()) {
            refuse(
                    measurement,
                    "timestamp_measured",
                    measurement.path("timestamp_measured"),
                    "a time from 1900 up to now, such as 2026-01-31T13:00:00+00:00");
        } else if (value.isNumber() && Double.isFinite(value.asDouble())) {
            byFormula
                    .computeIfAbsent(formula, key -> new ArrayList<>())
                    .add(new TimedResult(end.get().minus(PERIOD), value.asDouble()));
            newestEnd = newestEnd.filter(end.get()::isBefore).or(() -> end);
        } else if (!value.isNull() && !value.isMissingNode()) {
            refuse(measurement, "value", value, "a finite number, or null");
        }
    }

    /** The readings in order of time, by formula. */
    Map<String, List<TimedResult>> byFormula() {
        byFormula.values().forEach(readings -> readings.sort(Comparator.comparing(TimedResult::time)));
        return byFormula;
    }

    List<UnusableMessage> unusable() {
        return unusable;
    }

    /** The end of the newest hour that has a value. */
    Optional<Instant> newestEnd() {
        return newestEnd;
    }

    private Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant())
                    .filter(time -> !time.isBefore(PlausibleTime.EARLIEST) && !time.isAfter(latest));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void refuse(JsonNode measurement, String field, JsonNode value, String expected) {
        String original = measurement.toString();
        Refusals.Fault fault = new Refusals.Fault(field, value.toString(), expected);
        unusable.add(new UnusableMessage(
                Refusals.problem(fault, "a measurement", source, original, latest), original.getBytes(UTF_8)));
    }
}
