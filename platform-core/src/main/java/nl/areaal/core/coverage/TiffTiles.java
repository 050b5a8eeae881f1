package nl.areaal.core.coverage;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The square tiles of a grid as a GeoTIFF keeps them: deflated after the floating point predictor, which puts bytes of the same
 * weight side by side and keeps only how each differs from the one before (Adobe Photoshop TIFF Technical Note 3, 2005).
 */
final class TiffTiles {
    static final int SIDE = 512;

    private static final int ROW_BYTES = SIDE * Float.BYTES;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Grid grid;

    TiffTiles(Grid grid) {
        this.grid = grid;
    }

    int across() {
        return Math.ceilDiv(grid.frame().columns(), SIDE);
    }

    int count() {
        return across() * Math.ceilDiv(grid.frame().rows(), SIDE);
    }

    /** A tile by its number, counted along rows from the north-west; beyond the grid it is filled up with NaN. */
    byte[] deflated(int tile) {
        byte[] bytes = new byte[SIDE * ROW_BYTES];
        for (int row = 0; row < SIDE; row++) {
            split(tile, row, bytes);
            difference(bytes, row * ROW_BYTES);
        }
        return deflate(bytes);
    }

    /** Puts the cells of a tile back where they came from. */
    void inflate(int tile, byte[] file, int offset, int length) {
        byte[] bytes = inflated(tile, file, offset, length);
        for (int row = 0; row < SIDE; row++) {
            sum(bytes, row * ROW_BYTES);
            join(tile, row, bytes);
        }
    }

    private void split(int tile, int row, byte[] bytes) {
        int from = firstCell(tile, row);
        int columns = columns(tile, row);
        int at = row * ROW_BYTES;
        for (int i = 0; i < SIDE; i++) {
            int bits = Float.floatToRawIntBits(i < columns ? grid.cells()[from + i] : Float.NaN);
            bytes[at + i] = (byte) (bits >>> 24);
            bytes[at + SIDE + i] = (byte) (bits >>> 16);
            bytes[at + 2 * SIDE + i] = (byte) (bits >>> 8);
            bytes[at + 3 * SIDE + i] = (byte) bits;
        }
    }

    private void join(int tile, int row, byte[] bytes) {
        int to = firstCell(tile, row);
        int columns = columns(tile, row);
        int at = row * ROW_BYTES;
        for (int i = 0; i < columns; i++) {
            int bits = bytes[at + i] << 24
                    | (bytes[at + SIDE + i] & 0xff) << 16
                    | (bytes[at + 2 * SIDE + i] & 0xff) << 8
                    | (bytes[at + 3 * SIDE + i] & 0xff);
            grid.cells()[to + i] = Float.intBitsToFloat(bits);
        }
    }

    private int firstCell(int tile, int row) {
        return grid.frame().index(tile % across() * SIDE, tile / across() * SIDE + row);
    }

    /** How many cells of the grid a row of a tile holds. */
    private int columns(int tile, int row) {
        boolean beyond = tile / across() * SIDE + row >= grid.frame().rows();
        return beyond ? 0 : Math.min(SIDE, grid.frame().columns() - tile % across() * SIDE);
    }

    private static void difference(byte[] bytes, int from) {
        for (int i = from + ROW_BYTES - 1; i > from; i--) {
            bytes[i] -= bytes[i - 1];
        }
    }

    private static void sum(byte[] bytes, int from) {
        for (int i = from + 1; i < from + ROW_BYTES; i++) {
            bytes[i] += bytes[i - 1];
        }
    }

    private static byte[] deflate(byte[] bytes) {
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
            byte[] buffer = new byte[BUFFER_BYTES];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    private static byte[] inflated(int tile, byte[] file, int offset, int length) {
        byte[] bytes = new byte[SIDE * ROW_BYTES];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(file, offset, length);
            int found = inflater.inflate(bytes);
            if (found < bytes.length) {
                throw new IllegalArgumentException(
                        "GeoTIFF: tile " + tile + " has " + found + " bytes, expected " + bytes.length);
            }
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("GeoTIFF: tile " + tile + " can't be inflated", e);
        }
        return bytes;
    }
}
