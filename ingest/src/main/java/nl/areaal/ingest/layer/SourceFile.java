package nl.areaal.ingest.layer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.areaal.geodata.file.UnreadableSourceException;

/**
 * A file that is being imported and the checksum of its bytes.
 *
 * @param name as the person who imports it calls it
 */
record SourceFile(Path path, String name, String sha256) {
    static SourceFile of(Path path, String name) {
        if (!Files.isRegularFile(path)) {
            throw new UnreadableSourceException("file is '" + path + "', expected one that exists");
        }
        try {
            return new SourceFile(path, name, sha256(path));
        } catch (IOException e) {
            throw new UnreadableSourceException("file is '" + path + "', expected one that can be read", e);
        }
    }

    private static String sha256(Path path) throws IOException {
        MessageDigest digest = newDigest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
