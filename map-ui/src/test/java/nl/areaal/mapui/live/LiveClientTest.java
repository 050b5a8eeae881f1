package nl.areaal.mapui.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LiveClientTest {
    private final Connection connection = new Connection();
    private final List<LiveClient> gone = new ArrayList<>();
    private final LiveClient client = connect();

    @Test
    void writesNothingBeforeTheConnectionIsOpen() {
        client.send(bytes("a"));
        assertThat(connection.written()).isEmpty();
        client.onWritePossible();
        assertThat(connection.written()).isEqualTo("a");
    }

    @Test
    void catchesUpInOrderWhenASlowConnectionTakesBytesAgain() {
        client.onWritePossible();
        connection.ready = false;
        client.send(bytes("a"));
        client.send(bytes("b"));
        connection.ready = true;
        client.onWritePossible();
        assertThat(connection.written()).isEqualTo("ab");
    }

    @Test
    void isLetGoWhenItLagsTooFarBehind() {
        client.onWritePossible();
        connection.ready = false;
        for (int i = 0; i <= LiveClient.MOST_WAITING; i++) {
            client.send(bytes("x"));
        }
        assertThat(gone).containsExactly(client);
    }

    @Test
    void isLetGoWhenTheConnectionBreaks() {
        connection.broken = true;
        client.onWritePossible();
        client.send(bytes("a"));
        assertThat(gone).containsExactly(client);
    }

    private LiveClient connect() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAsyncSupported(true);
        MockHttpServletResponse response = new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
                return connection;
            }
        };
        try {
            return new LiveClient(new MockAsyncContext(request, response), gone::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A connection that is ready when told so. */
    private static final class Connection extends ServletOutputStream {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private boolean ready = true;
        private boolean broken;

        String written() {
            return taken.toString(StandardCharsets.UTF_8);
        }

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            // The test calls the client itself.
        }

        @Override
        public void write(int oneByte) throws IOException {
            if (broken) {
                throw new IOException("connection reset");
            }
            taken.write(oneByte);
        }
    }
}
