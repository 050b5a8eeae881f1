package nl.areaal.ingest.sensorthings;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.areaal.geodata.sensorthings.InvalidRequestException;
import nl.areaal.ingest.sensorthings.entity.ServiceLinks;
import nl.areaal.ingest.sensorthings.query.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * A request as far as its address tells.
 *
 * @param links of the service as the client calls it
 * @param path below the version, decoded, e.g. [Things(1), Datastreams]
 * @param options by name, e.g. $filter, decoded
 * @param address without the options
 */
record Call(ServiceLinks links, List<String> path, Map<String, String> options, String address) {
    private static final Pattern SERVICE = Pattern.compile("(.*?/sta/v1\\.[01])(?:/(.*))?");

    static Call of(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        Matcher parts = SERVICE.matcher(url);
        if (!parts.matches()) {
            throw new NotFoundException("There is no SensorThings service at " + url + ".");
        }
        String below = Optional.ofNullable(parts.group(2)).orElse("");
        List<String> path = Arrays.stream(below.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .map(Call::decoded)
                .toList();
        return new Call(new ServiceLinks(parts.group(1)), path, options(request.getQueryString()), url);
    }

    /** What the path names. */
    Resource resource() {
        return Resource.parse(path).orElseThrow(this::nothing);
    }

    NotFoundException nothing() {
        return new NotFoundException("There is nothing at " + String.join("/", path) + ".");
    }

    private static Map<String, String> options(@Nullable String query) {
        Map<String, String> options = new LinkedHashMap<>();
        if (query == null) {
            return options;
        }
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            String name = decoded((equals < 0 ? part : part.substring(0, equals)).replace('+', ' '))
                    .strip();
            String value = equals < 0 ? "" : decoded(part.substring(equals + 1).replace('+', ' '));
            // What does not begin with a dollar is no option of this standard, e.g. what a proxy added.
            if (name.startsWith("$") && options.put(name, value) != null) {
                throw new InvalidRequestException(name, "there twice", "it once");
            }
        }
        return options;
    }

    private static String decoded(String text) {
        try {
            return UriUtils.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException("The address", text, "'%' followed by two hexadecimal digits");
        }
    }
}
