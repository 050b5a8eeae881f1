package nl.areaal.geodata.csv.proposal;

import java.util.Map;

/**
 * Something that one should know of a table. Its sentence, in Dutch or English, is made from code and parameters.
 *
 * @param code stable, e.g. zone-guessed; see docs/feeds.md
 */
public record Finding(String code, Severity severity, Map<String, String> parameters) {
    public Finding {
        parameters = Map.copyOf(parameters);
    }

    /** What must be mended first. */
    public static Finding error(String code, Map<String, String> parameters) {
        return new Finding(code, Severity.ERROR, parameters);
    }

    /** What is said of a SensorThings service of others. */
    public static Finding ofService(long datastreams) {
        return datastreams == 0
                ? error("no-datastreams", Map.of())
                : info("sensorthings-service", Map.of("count", Long.toString(datastreams)));
    }

    static Finding warning(String code, Map<String, String> parameters) {
        return new Finding(code, Severity.WARNING, parameters);
    }

    static Finding info(String code, Map<String, String> parameters) {
        return new Finding(code, Severity.INFO, parameters);
    }
}
