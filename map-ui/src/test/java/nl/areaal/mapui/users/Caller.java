package nl.areaal.mapui.users;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;

/** A browser as the server sees it: asks with the cookie of its session and takes compressed answers. An answer that is no success is a fault. */
final class Caller {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SESSION = "areaal-session=";

    private final HttpClient client;
    private final String origin;
    private String session = "";

    /** @param origin e.g. {@code http://127.0.0.1:8080} */
    Caller(HttpClient client, String origin) {
        this.client = client;
        this.origin = origin;
    }

    byte[] get(String path) {
        return send(request(path).timeout(PATIENCE).build());
    }

    byte[] post(String path, String json) {
        return send(request(path)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    WebSocket listen(String path, WebSocket.Listener listener) {
        try {
            return client.newWebSocketBuilder()
                    .header("Cookie", session)
                    .connectTimeout(PATIENCE)
                    .buildAsync(URI.create(origin.replaceFirst("^http", "ws") + path), listener)
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                throw new IllegalStateException(
                        "no WebSocket: answered " + refused.getResponse().statusCode(), e);
            }
            throw e;
        }
    }

    /** What comes on and on until it is cancelled. */
    Future<?> follow(String path) {
        return client.sendAsync(
                request(path).header("Accept", "text/event-stream").build(), BodyHandlers.discarding());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(origin + path)).header("Accept-Encoding", "gzip");
        return session.isEmpty() ? request : request.header("Cookie", session);
    }

    private byte[] send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
            }
            answer.headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith(SESSION))
                    .forEach(cookie -> session = cookie.split(";", 2)[0]);
            return unpacked(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
        boolean packed = answer.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent();
        if (!packed) {
            return answer.body();
        }
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return plain.readAllBytes();
        }
    }
}
