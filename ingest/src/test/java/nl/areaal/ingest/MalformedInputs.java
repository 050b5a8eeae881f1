package nl.areaal.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Inputs that are wrong in one place each, made by rules from one that is good. */
final class MalformedInputs {
    private static final String TIME = "\"2026-01-01T00:00:00Z\"";
    private static final List<String> NO_MOMENTS = List.of(
            "\"\"",
            "\"yesterday\"",
            "\"2026-01-01\"",
            "\"2026-01-01T00:00:00\"",
            "\"2026-13-01T00:00:00Z\"",
            "\"2026-02-30T00:00:00Z\"",
            "\"2026-01-01T24:30:00Z\"",
            "\"2026-01-01T00:60:00Z\"",
            "\"1899-12-31T23:59:59Z\"",
            "\"2026-01-01T00:00:00+25:00\"",
            "\"2026-1-1T00:00:00Z\"",
            "\"99999-01-01T00:00:00Z\"",
            "\"01-01-2026 00:00\"");
    private static final List<String> OTHER_TYPES = List.of("null", "true", "[]", "{}", "[1]");

    private static final List<String> NO_TIMES = List.of(
            "",
            " ",
            "gisteren",
            "2026-01-01 00:00",
            "31-04-2026 00:00",
            "30-02-2026 00:00",
            "00-01-2026 00:00",
            "01-13-2026 00:00",
            "01-01-26 00:00",
            "01-01-2026",
            "01-01-2026 25:00",
            "01-01-2026 00:60",
            "01-01-2026 00:00Z",
            "1-1-2026 0:00",
            "01/01/2026 00:00",
            "01-01-1899 00:00",
            "01-01-2199 00:00",
            "29-03-2026 02:30",
            "25-10-2026 02:30",
            "01-01-2026T00:00",
            "-1-01-2026 00:00",
            "NULL",
            "46023",
            "01-01-2026  00:00",
            "01-01-2026 24:01");
    private static final List<String> NO_NUMBERS = List.of(
            "warm",
            "1.5",
            "1,5,5",
            "1.000,5",
            "NaN",
            "Infinity",
            "-Infinity",
            "1e999",
            "-1e999",
            "0x10",
            "1d",
            "1,5 graden",
            "--1",
            "+-1",
            "1e",
            "e5",
            ",",
            "-",
            "\u00bd",
            "1\u00a0000",
            "TRUE",
            "=1+1",
            "#REF!",
            "'1",
            "1/2",
            "\u0661");
    private static final List<String> NO_ROWS = List.of(
            "01-01-2026 00:00;Dom",
            "01-01-2026 00:00",
            "x",
            "01-01-2026 00:00;Dom;1,5;6",
            "01-01-2026 00:00,Dom,1.5",
            "\"01-01-2026 00:00;Dom;1,5",
            "01-01-2026 00:00;\"Dom;1,5",
            "01-01-2026 00:00;\"Dom\"x;1,5",
            "01-01-2026 00:00;;1,5",
            "01-01-2026 00:00; ;1,5",
            "01-01-2026 00:00\tDom\t1,5",
            "<xml/>",
            "{\"a\": 1}",
            "tijd;paal;temp",
            "\0;\0;\0",
            "01-01-2026 00:00;D\0m;1,5");
    private static final List<String> NO_DATASTREAMS =
            List.of("\"x\"", "-1", "0", "1.5", "99999999999999999999", "987654");
    private static final List<String> NO_MOMENTS_OF_MESSAGES =
            List.of("5", "\"2199-01-01T00:00:00Z\"", "\"2026-01-01T00:00:60Z\"");
    private static final List<String> NO_RESULTS =
            List.of("\"1.5\"", "1e999", "-1e999", "NaN", "Infinity", "01", "1.", ".5", "+1", "0x10", "1,5", "");
    private static final List<String> NO_UNITS = List.of("1", "\"\"", "\"cel\"", "\"K\"", "\" Cel\"", "Cel");

    private MalformedInputs() {}

    /** Messages for the topic of readings. */
    static List<byte[]> messages(long datastream) {
        String good =
                "{\"datastream\":%d,\"phenomenonTime\":%s,\"result\":1.5,\"unit\":\"Cel\"}".formatted(datastream, TIME);
        List<String> texts = new ArrayList<>();
        texts.addAll(replaced(good, "m\":" + datastream, "m\":", both(OTHER_TYPES, NO_DATASTREAMS)));
        texts.addAll(replaced(good, TIME, "", both(OTHER_TYPES, NO_MOMENTS)));
        texts.addAll(replaced(good, TIME, "", NO_MOMENTS_OF_MESSAGES.stream()));
        texts.addAll(replaced(good, "1.5", "", both(OTHER_TYPES, NO_RESULTS)));
        texts.addAll(replaced(good, "\"Cel\"", "", both(OTHER_TYPES, NO_UNITS)));
        texts.addAll(withoutEachMember(good));
        texts.addAll(structures(good));
        List<byte[]> messages =
                new ArrayList<>(texts.stream().map(text -> text.getBytes(UTF_8)).toList());
        messages.add(good.getBytes(UTF_16));
        messages.add(good.replace("Cel", "\u00b0C").getBytes(ISO_8859_1));
        messages.add(new byte[0]);
        messages.add(new byte[] {0, 1, 2, (byte) 0xff});
        return messages;
    }

    /** Rows of a table of time, station and temperature with semicolons and decimal commas. */
    static List<String> rows() {
        List<String> rows = new ArrayList<>(NO_ROWS);
        NO_TIMES.forEach(time -> rows.add(time + ";Dom;1,5"));
        NO_NUMBERS.forEach(value -> rows.add("01-01-2026 00:00;Dom;" + value));
        return rows;
    }

    /** Observations over SensorThings. */
    static List<String> observations() {
        String good = "{\"phenomenonTime\": %s, \"result\": 1.5}".formatted(TIME);
        List<String> bodies = new ArrayList<>();
        bodies.addAll(replaced(
                good,
                TIME,
                "",
                Stream.of(List.of("true", "[]", "{}", "5"), NO_MOMENTS).flatMap(List::stream)));
        bodies.addAll(replaced(
                good,
                "1.5}",
                "1.5, ",
                Stream.of(
                        "\"resultTime\": \"x\"}",
                        "\"resultTime\": 5}",
                        "\"validTime\": \"x\"}",
                        "\"validTime\": 5}",
                        "\"parameters\": 5}",
                        "\"parameters\": \"x\"}",
                        "\"FeatureOfInterest\": 5}",
                        "\"FeatureOfInterest\": {\"@iot.id\": 987654}}",
                        "\"phenomenonTime\": " + TIME + "}")));
        bodies.addAll(replaced(good, "1.5", "", Stream.of("NaN", "01", "1.", "+1", "1,5", "")));
        bodies.addAll(structures(good));
        return bodies;
    }

    private static Stream<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream());
    }

    private static List<String> replaced(String good, String part, String keep, Stream<String> by) {
        return by.map(text -> good.replace(part, keep + text)).toList();
    }

    private static List<String> withoutEachMember(String good) {
        return Stream.of("datastream", "phenomenonTime", "result", "unit")
                .map(name -> good.replace("\"" + name + "\"", "\"no" + name + "\""))
                .toList();
    }

    private static List<String> structures(String good) {
        return List.of(
                " ",
                "{",
                "}",
                "{}",
                "[]",
                "null",
                "42",
                "\"x\"",
                "[" + good + "]",
                good.substring(0, good.length() - 1),
                good.substring(0, good.length() / 2),
                good + "}",
                good + "x",
                good + good,
                good.replace('"', '\''),
                good.replaceFirst(":", " "),
                good.replaceFirst(",", ",,"),
                good.replace("}", ",}"),
                "/* a */" + good,
                "[".repeat(5_000),
                "{\"a\":".repeat(5_000),
                "<xml/>",
                "\0" + good);
    }
}
