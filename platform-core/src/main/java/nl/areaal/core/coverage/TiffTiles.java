package nl.areaal.core.coverage;

import java.io.ByteArrayOutputStream;
import java.util.stream.IntStream;
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

    private final GridFrame frame;

    TiffTiles(GridFrame frame) {
        this.frame = frame;
    }

    int across() {
        return Math.ceilDiv(frame.columns(), SIDE);
    }

    int count() {
        return across() * Math.ceilDiv(frame.rows(), SIDE);
    }

    /** The numbers of those in which the cells of a window lie, counted along rows from the north-west. */
    IntStream within(Window window) {
        int lastRow = (window.endRow() - 1) / SIDE;
        int lastColumn = (window.endColumn() - 1) / SIDE;
        return IntStream.rangeClosed(window.row() / SIDE, lastRow)
                .flatMap(row -> IntStream.rangeClosed(window.column() / SIDE, lastColumn)
                        .map(column -> row * across() + column));
    }

    /** A tile by its number; beyond the grid it is filled up with NaN. */
    byte[] deflated(int tile, float[] cells) {
        byte[] bytes = new byte[SIDE * ROW_BYTES];
        for (int row = 0; row < SIDE; row++) {
            split(tile, row, cells, bytes);
            difference(bytes, row * ROW_BYTES);
        }
        return deflate(bytes);
    }

    /** The values of a tile, row by row. */
    static float[] inflate(byte[] file, int offset, int length) {
        byte[] bytes = inflated(file, offset, length);
        float[] values = new float[SIDE * SIDE];
        for (int row = 0; row < SIDE; row++) {
            sum(bytes, row * ROW_BYTES);
            join(bytes, row, values);
        }
        return values;
    }

    /** Puts those values of a tile that lie in a window among the cells of the window. */
    void paste(int tile, float[] values, Window window, float[] cells) {
        int west = tile % across() * SIDE;
        int north = tile / across() * SIDE;
        Window shared = new Window(west, north, SIDE, SIDE).intersection(window);
        for (int row = shared.row(); row < shared.endRow(); row++) {
            System.arraycopy(
                    values,
                    (row - north) * SIDE + shared.column() - west,
                    cells,
                    (row - window.row()) * window.columns() + shared.column() - window.column(),
                    shared.columns());
        }
    }

    private void split(int tile, int row, float[] cells, byte[] bytes) {
        int from = firstCell(tile, row);
        int columns = columns(tile, row);
        int at = row * ROW_BYTES;
        for (int i = 0; i < SIDE; i++) {
            int bits = Float.floatToRawIntBits(i < columns ? cells[from + i] : Float.NaN);
            bytes[at + i] = (byte) (bits >>> 24);
            bytes[at + SIDE + i] = (byte) (bits >>> 16);
            bytes[at + 2 * SIDE + i] = (byte) (bits >>> 8);
            bytes[at + 3 * SIDE + i] = (byte) bits;
        }
    }

    private static void join(byte[] bytes, int row, float[] values) {
        int at = row * ROW_BYTES;
        for (int i = 0; i < SIDE; i++) {
            int bits = bytes[at + i] << 24
                    | (bytes[at + SIDE + i] & 0xff) << 16
                    | (bytes[at + 2 * SIDE + i] & 0xff) << 8
                    | (bytes[at + 3 * SIDE + i] & 0xff);
            values[row * SIDE + i] = Float.intBitsToFloat(bits);
        }
    }

    private int firstCell(int tile, int row) {
        return frame.index(tile % across() * SIDE, tile / across() * SIDE + row);
    }

    /** How many cells of the grid a row of a tile holds. */
    private int columns(int tile, int row) {
        boolean beyond = tile / across() * SIDE + row >= frame.rows();
        return beyond ? 0 : Math.min(SIDE, frame.columns() - tile % across() * SIDE);
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

    private static byte[] inflated(byte[] file, int offset, int length) {
        byte[] bytes = new byte[SIDE * ROW_BYTES];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(file, offset, length);
            int found = inflater.inflate(bytes);
            if (found < bytes.length) {
                throw new IllegalArgumentException("GeoTIFF: a tile has " + found + " bytes, expected " + bytes.length);
            }
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("GeoTIFF: a tile can't be inflated", e);
        }
        return bytes;
    }
}
