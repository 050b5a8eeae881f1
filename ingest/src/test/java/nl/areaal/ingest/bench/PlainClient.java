package nl.areaal.ingest.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/** An HTTP client of one connection that costs next to nothing: it shares the processor with what it measures. */
final class PlainClient implements AutoCloseable {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final int port;
    private Socket socket;
    private InputStream in;

    PlainClient(int port) throws IOException {
        this.port = port;
        socket = connect(port);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES);
    }

    /** An answer whose body has been read. */
    record Answer(int status, int bytes) {}

    Answer get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", new byte[0]);
    }

    Answer post(String path, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        return send(
                "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length + "\r\n\r\n",
                body);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** After an answer that was said to be the last of its connection. */
    private void connectAgain() throws IOException {
        socket.close();
        socket = connect(port);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES);
    }

    private Answer send(String head, byte[] body) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(head.length() + body.length);
        whole.writeBytes(head.getBytes(ISO_8859_1));
        whole.writeBytes(body);
        OutputStream out = socket.getOutputStream();
        out.write(whole.toByteArray());
        out.flush();
        return receive();
    }

    private Answer receive() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            }
            last |= lower.equals("connection: close");
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        Answer answer = new Answer(status, chunked ? skipChunks() : skip(length));
        if (last) {
            connectAgain();
        }
        return answer;
    }

    private int skipChunks() throws IOException {
        int all = 0;
        while (true) {
            int length = Integer.parseInt(line().strip(), 16);
            skip(length);
            line();
            if (length == 0) {
                return all;
            }
            all += length;
        }
    }

    private int skip(int length) throws IOException {
        in.skipNBytes(length);
        return length;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException("the service closed the connection");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }
}
