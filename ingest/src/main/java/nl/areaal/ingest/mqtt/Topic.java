package nl.areaal.ingest.mqtt;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.InvalidRequestException;
import nl.areaal.ingest.sensorthings.query.Resource;

/**
 * A topic: a version of the service and a path in it, e.g. {@code v1.1/Datastreams(1)/Observations}.
 *
 * @param path the segments, e.g. [Datastreams(1), Observations]
 * @param options what a subscription adds behind a question mark, by name
 */
record Topic(String version, List<String> path, Map<String, String> options) {
    private static final Pattern FORM = Pattern.compile("(v1\\.[01])/([^?]+)(?:\\?(.*))?");
    private static final String SELECT = "$select";

    static Topic parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw wrong(text);
        }
        List<String> path = Arrays.stream(parts.group(2).split("/", -1)).toList();
        String options = parts.group(3);
        return new Topic(parts.group(1), path, options == null ? Map.of() : options(options));
    }

    /** As it is written. */
    String text() {
        String written = version + "/" + String.join("/", path);
        return options.isEmpty()
                ? written
                : written
                        + options.entrySet().stream()
                                .map(option -> option.getKey() + "=" + option.getValue())
                                .collect(Collectors.joining("&", "?", ""));
    }

    /** The same below an entity, e.g. Datastreams(1). */
    Topic within(String entity) {
        return new Topic(
                version, Stream.concat(Stream.of(entity), path.stream()).toList(), options);
    }

    /** What the path names. */
    Resource resource() {
        return Resource.parse(path).orElseThrow(() -> wrong(text()));
    }

    /** The collection of observations that somebody may publish to. */
    Resource observations() {
        Resource resource = resource();
        boolean fits = resource.type() == EntityType.OBSERVATION
                && resource.isMany()
                && resource.form() == Resource.Form.WHOLE
                && options.isEmpty();
        if (!fits) {
            throw wrong(text());
        }
        return resource;
    }

    private static Map<String, String> options(String text) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : text.split("&", -1)) {
            int equals = option.indexOf('=');
            String name = equals < 0 ? option : option.substring(0, equals);
            if (!name.equals(SELECT)) {
                throw new InvalidRequestException("topic", "with the option " + name, "no option but " + SELECT);
            }
            options.put(name, option.substring(equals + 1));
        }
        return options;
    }

    private static InvalidRequestException wrong(String text) {
        return new InvalidRequestException(
                "topic", "'" + text + "'", "a path of SensorThings, like v1.1/Datastreams(1)/Observations");
    }
}
