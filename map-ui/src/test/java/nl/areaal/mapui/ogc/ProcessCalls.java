package nl.areaal.mapui.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Executes processes as somebody at an address would.
 *
 * @param address where the service takes the caller to be
 */
record ProcessCalls(OgcServer service, String address) {
    static final String EXCEPTIONS = "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    HttpResponse<byte[]> execute(String process, String body, String... headers) {
        return send("POST", "/processes/" + process + "/execution", body, headers);
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    HttpResponse<byte[]> delete(String path) {
        return send("DELETE", path, "");
    }

    /** Asks for a job, and waits until nothing more comes of it. */
    String done(String process, String body) {
        return done(job(process, body));
    }

    /** A job, once nothing more comes of it. */
    String done(String job) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!json(get(job)).path("status").asString().matches("successful|failed|dismissed")) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
        return job;
    }

    /** Asks for a job: its address. */
    String job(String process, String body) {
        HttpResponse<byte[]> answer = execute(process, body, "Prefer", "respond-async");
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    HttpResponse<byte[]> send(String method, String path, String body, String... headers) {
        String[] all = Stream.concat(
                        Stream.of("X-Forwarded-For", address, "Content-Type", "application/json"), Stream.of(headers))
                .toArray(String[]::new);
        return service.send(method, path, body, all);
    }

    static JsonNode json(HttpResponse<byte[]> answer) {
        return JSON.readTree(answer.body());
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
