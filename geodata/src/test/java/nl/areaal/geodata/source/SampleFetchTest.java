package nl.areaal.geodata.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import nl.areaal.geodata.source.AddressException.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampleFetchTest {
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            exchange.getResponseHeaders().add("Location", "/table.csv");
            byte[] body = new byte[path.equals("/huge") ? (16 << 20) + 1 : 0];
            byte[] table = path.equals("/table.csv") ? "a;b\n".getBytes(UTF_8) : body;
            exchange.sendResponseHeaders(path.equals("/moved") ? 302 : 200, table.length == 0 ? -1 : table.length);
            exchange.getResponseBody().write(table);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static void refuses(Reach reach, String address, Why why) {
        assertThatThrownBy(() -> new SampleFetch(reach).get(address))
                .isInstanceOfSatisfying(
                        AddressException.class, e -> assertThat(e.why()).isEqualTo(why));
    }

    @Test
    void getsADocumentAndSaysWhyItCannotBeHad() throws Exception {
        Reach here = Reach.PUBLIC_AND_THIS_MACHINE;
        assertThat(new SampleFetch(here).get(at("/table.csv"))).asString().isEqualTo("a;b\n");
        refuses(here, at("/moved"), Why.REFUSED);
        refuses(here, at("/huge"), Why.NO_ANSWER);
        refuses(here, "http://127.0.0.1:1/", Why.NO_ANSWER);
        refuses(Reach.PUBLIC, at("/table.csv"), Why.PRIVATE);
        refuses(here, "http://169.254.169.254/latest", Why.PRIVATE);
        refuses(here, "file:///etc/passwd", Why.NO_ADDRESS);
        refuses(here, "http://nobody.invalid/", Why.UNKNOWN_HOST);
    }
}
