package nl.areaal.ingest.mqtt;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * Where a broker of others is.
 *
 * @param url {@code mqtt://HOST:PORT} or {@code tcp:}, and {@code mqtts:} or {@code ssl:} over TLS
 * @param authorities a file with the certificates, in PEM, one of which must stand behind that of the broker; without it those
 *     that Java trusts
 */
record BridgeAddress(URI url, Optional<Path> authorities) {
    private static final List<String> PLAIN = List.of("mqtt", "tcp");
    private static final List<String> SECURE = List.of("mqtts", "ssl");
    private static final int USUAL_PORT = 1883;
    private static final int USUAL_SECURE_PORT = 8883;

    BridgeAddress {
        String scheme = String.valueOf(url.getScheme());
        if (!(PLAIN.contains(scheme) || SECURE.contains(scheme)) || url.getHost() == null) {
            throw new IllegalArgumentException(
                    "areaal.mqtt.bridge.url is '" + url + "', expected mqtt://HOST:PORT or mqtts://HOST:PORT");
        }
        authorities.ifPresent(file -> {
            if (!SECURE.contains(scheme)) {
                throw new IllegalArgumentException("areaal.mqtt.bridge.ca is '" + file + "' while the address is '"
                        + url + "', expected mqtts://HOST:PORT beside it");
            }
            if (!Files.isReadable(file)) {
                throw wrong(file);
            }
        });
    }

    int port() {
        return url.getPort() > 0 ? url.getPort() : isSecure() ? USUAL_SECURE_PORT : USUAL_PORT;
    }

    /** What makes the connection secure, when it is to be: the broker has to prove that it is the host of the address. */
    Optional<SslContext> secure() throws SSLException {
        if (!isSecure()) {
            return Optional.empty();
        }
        SslContextBuilder builder = SslContextBuilder.forClient().endpointIdentificationAlgorithm("HTTPS");
        try {
            authorities.ifPresent(file -> builder.trustManager(file.toFile()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(wrong(authorities.orElseThrow()).getMessage(), e);
        }
        return Optional.of(builder.build());
    }

    private boolean isSecure() {
        return SECURE.contains(url.getScheme());
    }

    private static IllegalArgumentException wrong(Path file) {
        return new IllegalArgumentException(
                "areaal.mqtt.bridge.ca is '" + file + "', expected a file that can be read with certificates in PEM");
    }

    @Override
    public String toString() {
        return url.toString();
    }
}
