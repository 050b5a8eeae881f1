package nl.areaal.geodata.partner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A key as a partner holds it, {@code areaal_ID_SECRET}: the id finds it, the secret proves it. The secret is 256 random
 * bits, so one plain SHA-256 keeps it: nobody can try them all, however fast the hash.
 */
public final class KeyText {
    private static final Pattern FORM = Pattern.compile("areaal_([a-z2-7]{12})_([A-Za-z0-9_-]{43})");
    private static final String ID_LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int ID_LENGTH = 12;
    private static final int SECRET_BYTES = 32;

    private final String id;
    private final String secret;

    private KeyText(String id, String secret) {
        this.id = id;
        this.secret = secret;
    }

    /** The key that a password or token is; empty when it is something else. */
    public static Optional<KeyText> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches() ? Optional.of(new KeyText(parts.group(1), parts.group(2))) : Optional.empty();
    }

    /**
     * A new key.
     *
     * @param random must be unpredictable
     */
    static KeyText draw(RandomGenerator random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String id = random.ints(ID_LENGTH, 0, ID_LETTERS.length())
                .mapToObj(letter -> ID_LETTERS.substring(letter, letter + 1))
                .collect(Collectors.joining());
        return new KeyText(id, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    public String id() {
        return id;
    }

    /** The whole key, for its owner's eyes only. */
    public String reveal() {
        return "areaal_" + id + "_" + secret;
    }

    String secretSha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether it is the key that is kept. */
    public boolean proves(PartnerKey key) {
        return MessageDigest.isEqual(
                secretSha256().getBytes(StandardCharsets.US_ASCII),
                key.secretSha256().getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "areaal_" + id + "_...";
    }
}
