package nl.areaal.ingest.sensorthings.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.areaal.ingest.sensorthings.access.Logins.Login;

/**
 * The installation's own people. Their passwords are held as HMAC-SHA-256 under a key that lives and dies with the
 * process: they are generated and long, and come with each request, so that a slow hash would only slow requests.
 */
final class PasswordLogins {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;
    private final Map<String, Known> byName = new HashMap<>();

    PasswordLogins(List<Login> logins) {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, ALGORITHM);
        for (Login login : logins) {
            byName.put(login.user(), new Known(login.role(), digest(login.password())));
        }
    }

    /** Who has this name and password. */
    Optional<Caller> find(String name, String password) {
        Known known = byName.get(name);
        return known != null && MessageDigest.isEqual(known.digest, digest(password))
                ? Optional.of(Caller.person(name, known.role))
                : Optional.empty();
    }

    private byte[] digest(String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by isEqual above, never by equals
    private record Known(Role role, byte[] digest) {}
}
