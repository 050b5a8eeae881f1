package nl.areaal.geodata.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One part of a dataset as it is brought in.
 *
 * @param part the file or layer: the next delivery of the same part replaces this one
 * @param checksumSha256 of the bytes that it is read from; the same bytes again change nothing
 * @param sourceName the file or address as the person who loads it would say it
 * @param sourceCrs as the source declares it, e.g. {@code EPSG:4326}
 * @param loadedBy who loads it
 */
public record Delivery(
        String datasetId,
        String part,
        String checksumSha256,
        String sourceName,
        Optional<String> sourceCrs,
        String loadedBy) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public Delivery {
        Dataset.requireId(datasetId);
        if (!SHA_256.matcher(checksumSha256).matches()) {
            throw new IllegalArgumentException("checksum of " + datasetId + " " + part + " is '" + checksumSha256
                    + "', expected 64 lower case hexadecimal digits");
        }
        if (sourceName.isBlank() || loadedBy.isBlank()) {
            throw new IllegalArgumentException(
                    "delivery of " + datasetId + " " + part + " lacks its source or who loads it");
        }
    }

    /** The checksum of data that is made from a description, such as a seed and a scale, rather than read from bytes. */
    public static String checksumOf(String description) {
        return HexFormat.of().formatHex(sha256().digest(description.getBytes(StandardCharsets.UTF_8)));
    }

    /** The checksum of the bytes of a file. */
    public static String checksumOf(Path file) throws IOException {
        try (DigestInputStream bytes = new DigestInputStream(Files.newInputStream(file), sha256())) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
