package nl.areaal.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.ingest.stream.StreamAddress;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole ingest service on a store and topics of a test, with its reading loop. */
public final class RunningIngest implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext application;
    private final int port;

    public RunningIngest(TestStore store, StreamAddress stream, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("server.port", 0);
        all.put("areaal.kafka", stream.bootstrapServers());
        all.put("areaal.topic-prefix", stream.topicPrefix());
        all.put("spring.datasource.url", store.address().url());
        all.put("spring.datasource.username", store.address().user());
        all.put("spring.datasource.password", store.address().password());
        application = new SpringApplicationBuilder(IngestApplication.class)
                .run(all.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public String root() {
        return "http://127.0.0.1:" + port;
    }

    /** An answer with its body. */
    public record Answer(int status, String type, String text) {
        public JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }
    }

    /** Sends a request as a user whose password is "secret". */
    public Answer send(String user, String method, String path, String type, byte[] body)
            throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString((user + ":secret").getBytes(StandardCharsets.UTF_8));
        return sendAs(user.isEmpty() ? "" : "Basic " + login, method, path, type, body);
    }

    /** The same with another proof of who sends. */
    public Answer sendAs(String authorization, String method, String path, String type, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root() + path))
                .header("Accept-Language", "nl")
                .method(method, BodyPublishers.ofByteArray(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(
                answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), answer.body());
    }

    @Override
    public void close() {
        application.close();
    }
}
