package nl.areaal.ingest.sensorthings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import nl.areaal.geodata.store.StoreAddress;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.ingest.IngestApplication;
import nl.areaal.ingest.stream.StreamAddress;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole ingest service on a database of its own, and a client of it. Nothing listens where it expects the broker. */
public final class TestService implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NOWHERE = "127.0.0.1:1";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final TestStore store;
    private final ConfigurableApplicationContext application;
    private final int port;

    private TestService(TestStore store, String kafka, Map<String, Object> settings) {
        this.store = store;
        application = new SpringApplicationBuilder(IngestApplication.class).run(arguments(kafka, settings));
        port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** As arguments they go before what the environment of the tests says. */
    private String[] arguments(String kafka, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putIfAbsent("areaal.quality.every", "1h"); // tests that need readings judged say so
        all.put("server.port", 0);
        all.put("areaal.kafka", kafka);
        all.put("spring.datasource.url", store.address().url());
        all.put("spring.datasource.username", store.address().user());
        all.put("spring.datasource.password", store.address().password());
        return all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    /** A service that everyone may write to. */
    public static TestService open() {
        return new TestService(TestStore.create(), NOWHERE, Map.of("AREAAL_SENSORTHINGS_ANONYMOUS_WRITE", "true"));
    }

    public static TestService with(Map<String, Object> settings) {
        return new TestService(TestStore.create(), NOWHERE, settings);
    }

    /** A service that everyone may write to, with a broker to tell of it. */
    static TestService telling(StreamAddress stream) {
        return new TestService(
                TestStore.create(),
                stream.bootstrapServers(),
                Map.of(
                        "AREAAL_SENSORTHINGS_ANONYMOUS_WRITE",
                        "true",
                        "AREAAL_TOPIC_PREFIX",
                        stream.readings().replace(".readings", "")));
    }

    /** On a database server of the test's own, which may be killed. */
    public static TestService on(StoreAddress server, Map<String, Object> settings) {
        return new TestService(TestStore.on(server), NOWHERE, settings);
    }

    /** With the topics of a broker and settings of the test's own. */
    public static TestService telling(StreamAddress stream, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("AREAAL_TOPIC_PREFIX", stream.readings().replace(".readings", ""));
        return new TestService(TestStore.create(), stream.bootstrapServers(), all);
    }

    /** A part of the service. */
    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    public TestStore store() {
        return store;
    }

    public String root() {
        return "http://127.0.0.1:" + port + "/sta/v1.1";
    }

    /** An answer with its body as JSON, if it has one. */
    public record Answer(int status, String type, String location, String text) {
        public JsonNode json() {
            return JSON.readTree(text);
        }

        /** The path of what was made, below the root. */
        public String path() {
            return location.substring(location.indexOf("/v1.1/") + "/v1.1/".length());
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** What a query of a collection gives, where the option is not yet encoded. */
    public JsonNode query(String collection, String... options) {
        StringBuilder path = new StringBuilder(collection);
        char mark = '?';
        for (String option : options) {
            path.append(mark).append(encoded(option));
            mark = '&';
        }
        Answer answer = get(path.toString());
        if (answer.status() != 200) {
            throw new AssertionError(path + " answered " + answer);
        }
        return answer.json();
    }

    public Answer post(String path, String body) {
        return send(request(path).POST(BodyPublishers.ofString(body)).header("Content-Type", "application/json"));
    }

    public Answer patch(String path, String body) {
        return send(request(path)
                .method("PATCH", BodyPublishers.ofString(body))
                .header("Content-Type", "application/json"));
    }

    Answer put(String path, String body) {
        return send(request(path).PUT(BodyPublishers.ofString(body)).header("Content-Type", "application/json"));
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : root() + "/" + path));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("Location").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String encoded(String option) {
        int value = option.indexOf('=') + 1;
        return option.substring(0, value) + URLEncoder.encode(option.substring(value), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws SQLException {
        application.close();
        store.close();
    }
}
