package nl.areaal.ingest.layer;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import nl.areaal.geodata.file.UnreadableSourceException;

/**
 * Fetches a document from an address into a file.
 *
 * <p>Follows no redirect and, unless told otherwise, visits no address of a private network, so that nobody's address can
 * make this machine look where its owner did not mean it to; this machine itself is allowed.
 */
final class Download {
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final String ACCEPTED = "application/geo+json, application/json;q=0.9, application/gml+xml;q=0.8,"
            + " text/xml;q=0.7, application/xml;q=0.7, */*;q=0.1";
    private static final int OK = 200;
    private static final int REDIRECTS = 3;
    private static final Duration CONNECT_WAIT = Duration.ofSeconds(10);
    private static final Duration ANSWER_WAIT = Duration.ofMinutes(5);

    private final boolean allowPrivate;

    Download(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    static boolean isAddress(String source) {
        return source.contains("://");
    }

    /** Fetches a document, GeoJSON or GML where the server can give it. */
    void fetch(String address, Path target) throws InterruptedException {
        URI uri = uri(address);
        requireReachable(uri);
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
        } catch (IOException e) {
            throw new UnreadableSourceException("address is '" + address + "', expected one that answers", e);
        }
    }

    private static URI uri(String address) {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() != null && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new UnreadableSourceException("address is '" + address + "', expected a URL", e);
        }
        throw new UnreadableSourceException(
                "address is '" + address + "', expected one that begins with http:// or https:// and a host");
    }

    private void requireReachable(URI uri) {
        try {
            for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
                if (!allowPrivate && isPrivate(address)) {
                    throw new UnreadableSourceException("address is '" + uri + "' on the private network address "
                            + address.getHostAddress() + ", expected a public one, or --allow-private yes");
                }
            }
        } catch (UnknownHostException e) {
            throw new UnreadableSourceException("host is '" + uri.getHost() + "', expected one that is known", e);
        }
    }

    private static boolean isPrivate(InetAddress address) {
        boolean uniqueLocal = address.getAddress().length == 16 && (address.getAddress()[0] & 0xFE) == 0xFC;
        return address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal;
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
