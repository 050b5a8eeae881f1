package nl.areaal.ingest.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.areaal.core.observation.PlausibleTime;
import nl.areaal.ingest.reading.Decoded.Accepted;
import nl.areaal.ingest.reading.Decoded.Rejected;
import tools.jackson.databind.JsonNode;

/**
 * Judges one message with all of JSON in mind: slower than {@link ReadingScanner}, but it says what is wrong.
 *
 * <p>The first thing that is wrong is the one that is reported.
 */
final class ReadingParser {
    private static final String DATASTREAM = "datastream";
    private static final String TIME = "phenomenonTime";
    private static final String RESULT = "result";
    private static final String UNIT = "unit";
    private static final String TIME_EXPECTED = "a date and time with offset, e.g. 2026-11-23T10:00:00Z";

    private final JsonNode message;
    private final KnownDatastreams known;
    private final Instant receivedAt;

    private ReadingParser(JsonNode message, KnownDatastreams known, Instant receivedAt) {
        this.message = message;
        this.known = known;
        this.receivedAt = receivedAt;
    }

    static Decoded parse(byte[] bytes, KnownDatastreams known, Instant receivedAt) {
        try {
            return new ReadingParser(StrictJson.object(bytes), known, receivedAt).judge();
        } catch (RejectedException e) {
            return e.rejected();
        }
    }

    private Decoded judge() throws RejectedException {
        JsonNode id = member(DATASTREAM, "the number of a datastream");
        JsonNode time = member(TIME, TIME_EXPECTED);
        JsonNode result = member(RESULT, "a number");
        JsonNode unit = member(UNIT, "the unit of the datastream");
        require(id.isIntegralNumber(), Reason.WRONG_TYPE, DATASTREAM, "is not a whole number", "a whole number");
        require(time.isString(), Reason.WRONG_TYPE, TIME, "is not a text", TIME_EXPECTED);
        require(result.isNumber(), Reason.WRONG_TYPE, RESULT, "is not a number", "a number");
        require(unit.isString(), Reason.WRONG_TYPE, UNIT, "is not a text", "a UCUM code, e.g. ug/m3");
        KnownDatastreams.Known datastream = datastream(id);
        checkUnit(datastream, unit.stringValue());
        long epochMicros = epochMicros(time.stringValue());
        double value = result.numberValue().doubleValue();
        require(Double.isFinite(value), Reason.NOT_FINITE, RESULT, "is too large", "a number below 1.8e308");
        int quality = datastream.datastream().contract().judge(value).code();
        return new Accepted(datastream.datastream().id(), epochMicros, value, quality);
    }

    private JsonNode member(String name, String expected) throws RejectedException {
        JsonNode value = message.get(name);
        if (value == null) {
            throw new RejectedException(Rejected.field(
                    Reason.MISSING_FIELD, "The member '" + name + "' is missing.", name, Optional.empty(), expected));
        }
        return value;
    }

    private KnownDatastreams.Known datastream(JsonNode id) throws RejectedException {
        Optional<KnownDatastreams.Known> found = id.canConvertToLong() ? known.find(id.longValue()) : Optional.empty();
        return found.orElseThrow(() -> rejected(
                Reason.UNKNOWN_DATASTREAM, DATASTREAM, "is not known here", "the number of a registered datastream"));
    }

    private void checkUnit(KnownDatastreams.Known datastream, String unit) throws RejectedException {
        byte[] bytes = unit.getBytes(UTF_8);
        if (!datastream.hasUnit(bytes, 0, bytes.length)) {
            throw rejected(
                    Reason.WRONG_UNIT,
                    UNIT,
                    "is not the unit of datastream " + datastream.datastream().id(),
                    datastream.datastream().unit().ucum());
        }
    }

    private long epochMicros(String time) throws RejectedException {
        byte[] bytes = time.getBytes(UTF_8);
        long micros = Rfc3339.epochMicros(bytes, 0, bytes.length);
        require(micros != Rfc3339.BAD, Reason.BAD_TIME, TIME, "is not a date and time", TIME_EXPECTED);
        require(micros != Rfc3339.NO_ZONE, Reason.NO_TIME_ZONE, TIME, "has no offset from UTC", TIME_EXPECTED);
        Instant latest = PlausibleTime.latest(receivedAt);
        require(
                micros <= ChronoUnit.MICROS.between(Instant.EPOCH, latest),
                Reason.TIME_IN_FUTURE,
                TIME,
                "lies in the future",
                "not after " + latest.truncatedTo(ChronoUnit.SECONDS));
        require(
                micros >= ChronoUnit.MICROS.between(Instant.EPOCH, PlausibleTime.EARLIEST),
                Reason.TIME_OUT_OF_RANGE,
                TIME,
                "is too long ago",
                "not before " + PlausibleTime.EARLIEST);
        return micros;
    }

    private void require(boolean fine, Reason reason, String name, String fault, String expected)
            throws RejectedException {
        if (!fine) {
            throw rejected(reason, name, fault, expected);
        }
    }

    private RejectedException rejected(Reason reason, String name, String fault, String expected) {
        JsonNode value = message.path(name);
        return new RejectedException(Rejected.field(
                reason,
                "The member '" + name + "' " + fault + ".",
                name,
                Optional.of(value.isString() ? value.stringValue() : value.toString()),
                expected));
    }
}
