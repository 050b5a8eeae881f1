package nl.areaal.geodata.partner;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the platform knows of a key: all but its secret.
 *
 * @param id what it is found by; may be shown
 * @param partner whose it is
 * @param datasetId the only dataset that it writes to
 * @param label what its owner calls it, e.g. the device that holds it
 * @param secretSha256 the digest of its secret, in hexadecimal
 * @param madeBy who made it: a login, or whoever ran the command; not known of the first keys
 */
public record PartnerKey(
        String id,
        String partner,
        String datasetId,
        String label,
        String secretSha256,
        Optional<String> madeBy,
        KeyLife life) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public PartnerKey {
        if (!SHA_256.matcher(secretSha256).matches()) {
            throw new IllegalArgumentException("the digest of key " + id + " has another form than SHA-256");
        }
    }

    public PartnerKey with(KeyLife changed) {
        return new PartnerKey(id, partner, datasetId, label, secretSha256, madeBy, changed);
    }

    @Override
    public String toString() {
        return "key " + id + " of " + partner;
    }
}
