package nl.areaal.geodata.source;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gets documents of a bounded size in a bounded time, and follows no redirect. */
public final class Fetch implements AutoCloseable {
    private static final Duration CONNECT_WAIT = Duration.ofSeconds(10);
    private static final long LONGEST_WAIT_SECONDS = 3_600;

    private final Reach reach;
    private final long mostBytes;
    private final Duration patience;
    private final HttpClient client;

    /**
     * Sets up.
     *
     * @param patience how long an answer may take as a whole
     */
    public Fetch(Reach reach, long mostBytes, Duration patience) {
        this.reach = reach;
        this.mostBytes = mostBytes;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_WAIT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Gets a document.
     *
     * @throws IOException when the server does not answer, breaks off, or says too much
     */
    public Answer get(String address, String accepted) throws IOException, InterruptedException {
        URI uri = reach.require(address);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(patience)
                .header("Accept", accepted)
                .header("User-Agent", "Areaal")
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), mostBytes));
        try {
            HttpResponse<byte[]> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), retryAfter(response), response.body());
        } catch (ExecutionException e) {
            throw new IOException(
                    "'" + address + "' did not give a whole answer of at most " + mostBytes + " bytes", e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("'" + address + "' did not answer within " + patience.toSeconds() + " s", e);
        }
    }

    /** Seconds only: a date would need their clock. */
    private static Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Math.min(LONGEST_WAIT_SECONDS, Long.parseLong(text))));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
