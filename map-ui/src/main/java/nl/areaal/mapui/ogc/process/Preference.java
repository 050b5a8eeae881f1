package nl.areaal.mapui.ogc.process;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a caller would rather be answered (RFC 7240).
 *
 * @param async whether a job is preferred
 * @param waitSeconds for how long the caller waits for a result before a job is good enough
 */
record Preference(boolean async, OptionalInt waitSeconds) {
    private static final Pattern WAIT = Pattern.compile("wait\\s*=\\s*\"?(\\d{1,4})\"?");

    static Preference of(HttpServletRequest request) {
        List<String> wishes = Collections.list(request.getHeaders("Prefer")).stream()
                .flatMap(header -> Stream.of(header.split("[,;]")))
                .map(wish -> wish.strip().toLowerCase(Locale.ROOT))
                .toList();
        OptionalInt wait = wishes.stream()
                .map(WAIT::matcher)
                .filter(Matcher::matches)
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .findFirst();
        return new Preference(wishes.contains("respond-async"), wait);
    }
}
