package nl.areaal.core.coverage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name of a grid by its content: two grids have the same SHA-256 when frame and cells are the same to the bit. */
public final class GridDigest {
    private GridDigest() {}

    public static String sha256(Grid grid) {
        MessageDigest digest = newSha256();
        digest.update(grid.frame().toString().getBytes(StandardCharsets.UTF_8));
        int columns = grid.frame().columns();
        ByteBuffer row = ByteBuffer.allocate(columns * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int from = 0; from < grid.cells().length; from += columns) {
            row.clear();
            row.asFloatBuffer().put(grid.cells(), from, columns);
            digest.update(row);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
