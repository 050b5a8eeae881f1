package nl.areaal.ingest.layer;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import nl.areaal.geodata.file.UnreadableSourceException;
import nl.areaal.geodata.source.Reach;

/**
 * Fetches a document from an address into a file.
 *
 * <p>Follows no redirect and, unless told otherwise, visits no address of a private network, so that nobody's address can
 * make this machine look where its owner did not mean it to; this machine itself is allowed.
 */
final class Download {
    private static final String ACCEPTED = "application/geo+json, application/json;q=0.9, application/gml+xml;q=0.8,"
            + " text/xml;q=0.7, application/xml;q=0.7, */*;q=0.1";
    private static final int OK = 200;
    private static final int REDIRECTS = 3;
    private static final Duration CONNECT_WAIT = Duration.ofSeconds(10);
    private static final Duration ANSWER_WAIT = Duration.ofMinutes(5);

    private final Reach reach;

    Download(boolean allowPrivate) {
        this.reach = allowPrivate ? Reach.ANYWHERE : Reach.PUBLIC_AND_THIS_MACHINE;
    }

    static boolean isAddress(String source) {
        return source.contains("://");
    }

    /**
     * Fetches a document, GeoJSON or GML where the server can give it.
     *
     * @return the reference system that the server says it is in ({@code Content-Crs} of OGC API Features, Part 2)
     */
    Optional<String> fetch(String address, Path target) throws InterruptedException {
        URI uri = reach.require(address);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(ANSWER_WAIT)
                .header("Accept", ACCEPTED)
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT_WAIT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            HttpResponse<Path> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofFile(target, CREATE, WRITE, TRUNCATE_EXISTING));
            requireDocument(address, answer);
            return answer.headers()
                    .firstValue("Content-Crs")
                    .map(crs -> crs.strip().replaceAll("^<|>$", ""))
                    .filter(crs -> !crs.isBlank());
        } catch (IOException e) {
            throw new UnreadableSourceException("address is '" + address + "', expected one that answers", e);
        }
    }

    private static void requireDocument(String address, HttpResponse<Path> answer) throws IOException {
        int status = answer.statusCode();
        if (status != OK) {
            Files.deleteIfExists(answer.body());
            String where = status / 100 == REDIRECTS
                    ? " to '" + answer.headers().firstValue("Location").orElse("nowhere") + "'"
                    : "";
            throw new UnreadableSourceException(
                    "status of '" + address + "' is " + status + where + ", expected " + OK);
        }
    }
}
