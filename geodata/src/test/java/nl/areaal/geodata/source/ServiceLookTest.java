package nl.areaal.geodata.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.areaal.geodata.source.OfferedService.Offered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceLookTest {
    private static final String ROOT =
            "{\"value\": [{\"name\": \"Datastreams\", \"url\": \"http://elsewhere/v1.1/Datastreams\"}]}";
    private static final String PAGE = """
            {"@iot.count": 321, "value": [{"@iot.id": 1, "name": "NO2 at the bridge",
              "phenomenonTime": "2020-01-01T00:00:00Z/2026-11-27T10:00:00Z",
              "unitOfMeasurement": {"name": "microgram per cubic metre", "symbol": "ug/m3", "definition": ""},
              "Thing": {"name": "Bridge"}, "ObservedProperty": {"name": "NO2"}}]}""";

    private final ServiceLook look = new ServiceLook(new SampleFetch(Reach.PUBLIC_AND_THIS_MACHINE));
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private HttpServer server;
    private String base;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String answer = answers.getOrDefault(exchange.getRequestURI().getPath(), "");
            byte[] bytes = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.isEmpty() ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        base = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sta/v1.1", "/sta/v1.1/", "/sta/v1.1/Datastreams(1)/Observations?$top=5"})
    void tellsAServiceByItsRootAndByWhatIsWithinIt(String path) throws Exception {
        answers.put("/sta/v1.1", ROOT);
        answers.put("/sta/v1.1/Datastreams", PAGE);
        OfferedService service = look.find(base + path).orElseThrow();
        assertThat(service.root()).isEqualTo(base + "/sta/v1.1");
        assertThat(service.datastreams()).isEqualTo(321);
        assertThat(service.first())
                .containsExactly(new Offered("NO2 at the bridge", "Bridge", "NO2", "ug/m3", "2026-11-27T10:00:00Z"));
    }

    @Test
    void tellsARootThatLiesElsewhereByWhatItGives() throws Exception {
        answers.put("/sensors/Datastreams", PAGE);
        assertThat(look.find(base + "/sensors/")).isEmpty();
        assertThat(look.find(base + "/sensors/", ROOT.getBytes(UTF_8))
                        .orElseThrow()
                        .root())
                .isEqualTo(base + "/sensors");
    }

    @Test
    void takesNothingElseForAService() throws Exception {
        answers.put("/api/v1.1", "{\"value\": [{\"name\": \"Trees\", \"url\": \"/trees\"}]}");
        assertThat(look.find(base + "/api/v1.1/trees.csv")).isEmpty();
        assertThat(look.find(base + "/nothing/v1.0/trees.csv")).isEmpty();
        assertThat(look.find(base + "/tree.csv", "a;b\n1;2\n".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void saysWhenAServiceDoesNotShowWhatItHas() {
        answers.put("/sta/v1.1", ROOT);
        assertThatThrownBy(() -> look.find(base + "/sta/v1.1"))
                .isInstanceOfSatisfying(
                        AddressException.class, e -> assertThat(e.why()).isEqualTo(AddressException.Why.REFUSED));
    }
}
