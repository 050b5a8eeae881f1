package nl.areaal.ingest.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.areaal.geodata.file.UnreadableSourceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {
    private static final byte[] DOCUMENT = "{}".getBytes(StandardCharsets.UTF_8);

    private final Download download = new Download(false);
    private HttpServer server;
    private String base;

    @TempDir
    private Path folder;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/data", exchange -> {
            exchange.sendResponseHeaders(200, DOCUMENT.length);
            exchange.getResponseBody().write(DOCUMENT);
            exchange.close();
        });
        server.createContext("/away", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://169.254.169.254/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
        base = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void fetchesADocumentIntoAFile() throws Exception {
        Path target = folder.resolve("x.geojson");
        download.fetch(base + "/data", target);
        assertThat(target).hasBinaryContent(DOCUMENT);
    }

    @Test
    void followsNoRedirectAndLeavesNoFile() {
        Path target = folder.resolve("x.geojson");
        assertThatThrownBy(() -> download.fetch(base + "/away", target))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageEndingWith("is 302 to 'http://169.254.169.254/', expected 200");
        assertThat(Files.exists(target)).isFalse();
    }

    @Test
    void saysWhatTheServerAnswered() {
        assertThatThrownBy(() -> download.fetch(base + "/none", folder.resolve("x")))
                .hasMessage("status of '" + base + "/none' is 404, expected 200");
    }

    @Test
    void staysOutOfPrivateNetworks() {
        for (String host : new String[] {"10.0.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "[fd00::1]"}) {
            assertThatThrownBy(() -> download.fetch("http://" + host + "/data", folder.resolve("x")))
                    .isInstanceOf(UnreadableSourceException.class)
                    .hasMessageContaining("on the private network address");
        }
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThatThrownBy(() -> download.fetch("http:///data", folder.resolve("x")))
                .hasMessageContaining("address is 'http:///data', expected ");
        assertThatThrownBy(() -> download.fetch("ftp://example.org/data", folder.resolve("x")))
                .hasMessageContaining("expected one that begins with http:// or https://");
    }
}
