package nl.areaal.ingest.sensorthings.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Reads the header by which a request says who sends it. */
final class AuthorizationHeader {
    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";

    private AuthorizationHeader() {}

    /** What the header claims; empty when it has another form than {@code Bearer KEY} or {@code Basic NAME:SECRET}. */
    static Optional<Claim> parse(String header, String address) {
        String start = header.toLowerCase(Locale.ROOT);
        if (start.startsWith(BEARER)) {
            return Optional.of(new Claim(
                    Optional.empty(), header.substring(BEARER.length()).strip(), address));
        }
        return start.startsWith(BASIC) ? basic(header.substring(BASIC.length()).strip(), address) : Optional.empty();
    }

    private static Optional<Claim> basic(String encoded, String address) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Claim(Optional.of(pair.substring(0, colon)), pair.substring(colon + 1), address));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no Base64, which the answer says
        }
    }
}
