package nl.areaal.mapui.ogc.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.areaal.geodata.source.Reach;
import nl.areaal.mapui.ogc.Places;
import nl.areaal.mapui.ogc.process.InputReferences.UnusableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

class InputReferencesTest {
    private HttpServer server;
    private String address;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/number", 200, "[1, 2]");
        answer("/words", 200, "Dom tower");
        answer("/large", 200, "\"" + "x".repeat(300_000) + "\"");
        answer("/moved", 302, "");
        answer("/empty", 200, "");
        server.start();
        address = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void getsJsonAndText() throws UnusableException {
        InputReferences references = new InputReferences(Reach.PUBLIC_AND_THIS_MACHINE);
        assertThat(references.get(address + "/number", "").toString()).isEqualTo("[1,2]");
        assertThat(references.get(address + "/words", "text/plain").stringValue())
                .isEqualTo("Dom tower");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/words", "/large", "/moved", "/nothing", "/empty"})
    void takesNothingElse(String path) {
        InputReferences references = new InputReferences(Reach.PUBLIC_AND_THIS_MACHINE);
        assertThatExceptionOfType(UnusableException.class).isThrownBy(() -> references.get(address + path, ""));
    }

    @Test
    void looksNotIntoTheNetworkThatItStandsIn() {
        assertThatExceptionOfType(UnusableException.class)
                .isThrownBy(() -> new InputReferences(Reach.PUBLIC).get(address + "/number", ""))
                .matches(why -> why.expected().equals("an address that everybody can reach"));
    }

    @Test
    void sendsAwayWhomItHasNoRoomToFetchFor() {
        InputReferences references =
                new InputReferences(Reach.PUBLIC_AND_THIS_MACHINE, new Places(0, Duration.ofMillis(1)));
        assertThatExceptionOfType(ProcessProblem.class)
                .isThrownBy(() -> references.get(address + "/number", ""))
                .matches(problem -> problem.status() == HttpStatus.SERVICE_UNAVAILABLE)
                .matches(problem -> problem.retryAfterSeconds().orElseThrow() == 1);
    }

    private void answer(String path, int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Location", "/number");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
