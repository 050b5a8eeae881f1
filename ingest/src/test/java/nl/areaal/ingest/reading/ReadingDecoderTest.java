package nl.areaal.ingest.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.observation.Contract;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.MeasuredUnit;
import nl.areaal.core.observation.ObservedProperty;
import nl.areaal.core.observation.PlausibleRange;
import nl.areaal.ingest.reading.Decoded.Accepted;
import nl.areaal.ingest.reading.Decoded.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingDecoderTest {
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    static final KnownDatastreams KNOWN =
            KnownDatastreams.of(List.of(datastream(17, "ug/m3", 0, 500), datastream(3, "Cel", -40, 60)));

    private final ReadingDecoder decoder = new ReadingDecoder();

    @Test
    void acceptsTheDocumentedExample() {
        assertThat(decode("""
                        {"datastream":17,"phenomenonTime":"2026-11-23T10:00:00Z","result":12.77,"unit":"ug/m3"}""")).isEqualTo(new Accepted(17, micros(NOW), 12.77, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"unit\":\"Cel\",\"result\":1,\"phenomenonTime\":\"2026-11-23T11:00:00+01:00\",\"datastream\":3}",
                " { \"datastream\" : 3 ,\n\"phenomenonTime\" : \"2026-11-23t10:00:00.000z\",\t\"result\":1.0,\"unit\":\"Cel\" } ",
                "{\"datastream\":3,\"phenomenonTime\":\"2026-11-23T10:00:00Z\",\"result\":10e-1,\"unit\":\"C\\u0065l\"}",
                "{\"datastream\":3,\"phenomenonTime\":\"2026-11-23T10:00:00Z\",\"result\":1,\"unit\":\"Cel\",\"by\":{\"x\":[1,null]}}"
            })
    void acceptsAnyWayOfWritingTheSameReading(String message) {
        assertThat(decode(message)).isEqualTo(new Accepted(3, micros(NOW), 1, 0));
    }

    @Test
    void marksAResultOutsideThePlausibleRange() {
        assertThat(decode(message("17", "2026-11-23T10:00:00Z", "501", "ug/m3")))
                .isEqualTo(new Accepted(17, micros(NOW), 501, 1));
    }

    @Test
    void toleratesAClockFiveMinutesAheadAndNoMore() {
        assertThat(decode(message("17", "2026-11-23T10:05:00Z", "1", "ug/m3"))).isInstanceOf(Accepted.class);
        assertThat(reason(message("17", "2026-11-23T10:05:00.000001Z", "1", "ug/m3")))
                .isEqualTo("time-in-future");
    }

    @ParameterizedTest
    @CsvSource({
        "99, 2026-11-23T10:00:00Z, 1, ug/m3, unknown-datastream",
        "-1, 2026-11-23T10:00:00Z, 1, ug/m3, unknown-datastream",
        "99999999999999999999, 2026-11-23T10:00:00Z, 1, ug/m3, unknown-datastream",
        "17.0, 2026-11-23T10:00:00Z, 1, ug/m3, wrong-type",
        "null, 2026-11-23T10:00:00Z, 1, ug/m3, wrong-type",
        "17, 2026-11-23T10:00:00Z, \"1\", ug/m3, wrong-type",
        "17, 2026-11-23T10:00:00Z, 1, mg/m3, wrong-unit",
        "17, 2026-11-23T10:00:00Z, 1, µg/m3, wrong-unit",
        "17, 2026-11-23T10:00:00, 1, ug/m3, no-time-zone",
        "17, 2026-11-23T10:00:00.5, 1, ug/m3, no-time-zone",
        "17, 2026-11-23, 1, ug/m3, bad-time",
        "17, 2026-02-29T10:00:00Z, 1, ug/m3, bad-time",
        "17, 2026-11-23T24:00:00Z, 1, ug/m3, bad-time",
        "17, 2026-11-23T10:00:60Z, 1, ug/m3, bad-time",
        "17, 2026-11-23T10:00:00+1:00, 1, ug/m3, bad-time",
        "17, 2026-11-23T10:00:00.Z, 1, ug/m3, bad-time",
        "17, 2026-11-23 10:00:00Z, 1, ug/m3, bad-time",
        "17, 9999-01-01T00:00:00Z, 1, ug/m3, time-in-future",
        "17, 1899-12-31T23:59:59Z, 1, ug/m3, time-out-of-range",
        "17, 2026-11-23T10:00:00Z, 1e999, ug/m3, not-finite",
        "17, 2026-11-23T10:00:00Z, -1e999, ug/m3, not-finite",
        "17, 2026-11-23T10:00:00Z, NaN, ug/m3, not-finite",
        "17, 2026-11-23T10:00:00Z, -Infinity, ug/m3, not-finite",
        "17, 2026-11-23T10:00:00Z, 01, ug/m3, not-json",
        "17, 2026-11-23T10:00:00Z, +1, ug/m3, not-json",
        "17, 2026-11-23T10:00:00Z, .5, ug/m3, not-json",
        "17, 2026-11-23T10:00:00Z, 1., ug/m3, not-json",
    })
    void saysWhatIsWrongWithAMember(String id, String time, String result, String unit, String reason) {
        assertThat(reason(message(id, time, result, unit))).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "hello",
                "{}{}",
                "[]",
                "17",
                "{\"datastream\":17,}",
                "\u0000",
                "\uFEFF{}",
                "{\"a\":1,\"a\":1}"
            })
    void refusesWhatIsNoJsonObject(String message) {
        assertThat(reason(message)).isEqualTo("not-json");
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        byte[] latin1 = "{\"unit\":\"µg\"}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(decoder.decode(latin1, KNOWN, NOW))
                .isEqualTo(new Rejected(
                        Reason.NOT_JSON,
                        "The message is not in UTF-8.",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("a JSON object in UTF-8")));
    }

    @Test
    void refusesAMemberThatComesTwice() {
        String twice = message("17", "2026-11-23T10:00:00Z", "1,\"result\":2", "ug/m3");
        assertThat(reason(twice)).isEqualTo("not-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"datastream", "phenomenonTime", "result", "unit"})
    void namesTheMemberThatIsMissing(String name) {
        String message = message("17", "2026-11-23T10:00:00Z", "1", "ug/m3").replace(name, "other");
        Rejected rejected = (Rejected) decode(message);
        assertThat(rejected.reason()).isEqualTo(Reason.MISSING_FIELD);
        assertThat(rejected.field()).contains(name);
        assertThat(rejected.message()).isEqualTo("The member '" + name + "' is missing.");
    }

    @Test
    void refusesAMessageOverSixtyFourKibibytes() {
        String fits = message("17", "2026-11-23T10:00:00Z", "1", "ug/m3");
        String largest = fits + " ".repeat(ReadingDecoder.LARGEST_BYTES - fits.length());
        assertThat(decode(largest)).isInstanceOf(Accepted.class);
        assertThat(reason(largest + " ")).isEqualTo("too-large");
    }

    @Test
    void namesFieldValueAndExpectation() {
        assertThat(decode(message("17", "2026-11-23T10:00:00Z", "1", "x".repeat(200))))
                .isEqualTo(new Rejected(
                        Reason.WRONG_UNIT,
                        "The member 'unit' is not the unit of datastream 17.",
                        Optional.of("unit"),
                        Optional.of("x".repeat(80) + "…"),
                        Optional.of("ug/m3")));
    }

    @Test
    void survivesDeepNestingAndEndlessNumbers() {
        assertThat(reason("[".repeat(60_000))).isEqualTo("not-json");
        assertThat(reason(message("17", "2026-11-23T10:00:00Z", "9".repeat(60_000), "ug/m3")))
                .isEqualTo("not-finite");
    }

    static long micros(Instant time) {
        return Duration.between(Instant.EPOCH, time).toNanos() / 1_000;
    }

    static String message(String id, String time, String result, String unit) {
        return "{\"datastream\":" + id + ",\"phenomenonTime\":\"" + time + "\",\"result\":" + result + ",\"unit\":\""
                + unit + "\"}";
    }

    private Decoded decode(String message) {
        return decoder.decode(message.getBytes(UTF_8), KNOWN, NOW);
    }

    private String reason(String message) {
        return ((Rejected) decode(message)).reason().code();
    }

    private static Datastream datastream(long id, String unit, double low, double high) {
        return new Datastream(
                id,
                "key-" + id,
                "name",
                1,
                new ObservedProperty("NO2", "NO2", "NO2", ""),
                new MeasuredUnit(unit, unit),
                Contract.of(Duration.ofHours(1), new PlausibleRange(low, high)));
    }
}
