package nl.areaal.ingest.sensorthings.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers those who don't come in with problem details (RFC 9457), like all other refusals. */
final class ProblemAnswer {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ProblemAnswer() {}

    static void unknown(HttpServletResponse response, String detail) throws IOException {
        response.addHeader("WWW-Authenticate", "Basic realm=\"Areaal\", charset=\"UTF-8\"");
        response.addHeader("WWW-Authenticate", "Bearer realm=\"Areaal\"");
        write(response, HttpStatus.UNAUTHORIZED, detail);
    }

    static void forbidden(HttpServletResponse response, String detail) throws IOException {
        write(response, HttpStatus.FORBIDDEN, detail);
    }

    static void away(HttpServletResponse response) throws IOException {
        write(
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                "The store is away for a moment; nothing was changed. Try again later.");
    }

    static void tooMany(HttpServletResponse response, String why, Duration wait) throws IOException {
        long seconds = seconds(wait);
        response.setHeader("Retry-After", Long.toString(seconds));
        write(response, HttpStatus.TOO_MANY_REQUESTS, why + " Try again in " + seconds + " s.");
    }

    /** Whole seconds, as the header has them, and never too few. */
    static long seconds(Duration wait) {
        return Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
    }

    private static void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(JSON.writeValueAsBytes(JSON.createObjectNode()
                        .put("type", "about:blank")
                        .put("title", status.getReasonPhrase())
                        .put("status", status.value())
                        .put("detail", detail)));
    }
}
