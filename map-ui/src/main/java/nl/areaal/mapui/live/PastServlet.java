package nl.areaal.mapui.live;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /live/past?until=2026-11-27T14:00:00Z}: what the sensors that everybody may see told at each hour of the day that ends then;
 * without {@code until} of the day that ends with the last whole hour.
 */
final class PastServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Duration FURTHEST_BACK = Duration.ofDays(31);

    /** Clocks of browsers run ahead; in that time there is nothing yet. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private static final String RETRY_SECONDS = "10";
    private static final String EXPECTED =
            "a whole hour of at most 31 days ago and not in the future, e.g. 2026-11-27T14:00:00Z";

    private final transient PastDays days;
    private final transient InstantSource clock;

    PastServlet(PastDays days, InstantSource clock) {
        this.days = days;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = request.getParameter("until");
        Optional<Instant> until = asked == null
                ? Optional.of(clock.instant().truncatedTo(ChronoUnit.HOURS))
                : parse(asked).filter(this::isOffered);
        if (until.isEmpty()) {
            problem(response, HttpStatus.BAD_REQUEST, "until is '" + asked + "', expected " + EXPECTED);
            return;
        }
        try {
            Optional<String> day = days.until(until.get());
            if (day.isPresent()) {
                write(response, day.get());
            } else {
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
                problem(response, HttpStatus.SERVICE_UNAVAILABLE, "others are being answered, try again later");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            problem(response, HttpStatus.SERVICE_UNAVAILABLE, "the service stops");
        }
    }

    private boolean isOffered(Instant until) {
        Instant now = clock.instant();
        return until.equals(until.truncatedTo(ChronoUnit.HOURS))
                && !until.isAfter(now.plus(AHEAD))
                && !until.isBefore(now.minus(FURTHEST_BACK));
    }

    private static Optional<Instant> parse(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private static void write(HttpServletResponse response, String json) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
        response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void problem(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream()
                .write(JsonMapper.shared()
                        .writeValueAsBytes(JsonMapper.shared()
                                .createObjectNode()
                                .put("title", status.getReasonPhrase())
                                .put("status", status.value())
                                .put("detail", detail)));
    }
}
