package nl.areaal.ingest.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What to measure and how much of it.
 *
 * @param messages in the stream
 * @param rows that the growing store reaches
 * @param observations in the store that is read
 * @param only the one part to measure, or all
 */
record BenchOptions(int messages, long rows, long observations, String only) {
    static final String ALL = "all";
    private static final List<String> PARTS =
            List.of(ALL, "stream", "growing", "visible", "replay", "sensorthings", "reads");

    private static final List<String> NAMES = List.of("--messages", "--rows", "--observations", "--only");

    BenchOptions {
        if (!PARTS.contains(only)) {
            throw new IllegalArgumentException("--only is '" + only + "', expected one of " + PARTS);
        }
    }

    /** Reads pairs like {@code --rows 10m}; a number alone is the number of messages. */
    static BenchOptions parse(String[] arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            if (!arguments[i].startsWith("--")) {
                given.put("--messages", arguments[i]);
            } else if (i + 1 < arguments.length) {
                given.put(arguments[i], arguments[++i]);
            } else {
                throw new IllegalArgumentException(arguments[i] + " has no value");
            }
        }
        BenchOptions options = new BenchOptions(
                Math.toIntExact(number(given, "--messages", "2m")),
                number(given, "--rows", "1m"),
                number(given, "--observations", "1m"),
                given.getOrDefault("--only", ALL));
        given.keySet().removeAll(NAMES);
        if (!given.isEmpty()) {
            throw new IllegalArgumentException(
                    given.keySet() + " is not known, expected --messages, --rows, --observations or --only");
        }
        return options;
    }

    boolean asksFor(String part) {
        return only.equals(ALL) || only.equals(part);
    }

    private static long number(Map<String, String> given, String name, String usually) {
        String text = given.getOrDefault(name, usually).toLowerCase(Locale.ROOT);
        if (!text.matches("[1-9][0-9]{0,9}[km]?")) {
            throw new IllegalArgumentException(name + " is '" + text + "', expected a number like 500k or 10m");
        }
        return Long.parseLong(text.replace("k", "000").replace("m", "000000"));
    }
}
