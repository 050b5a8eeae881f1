package nl.areaal.core.coverage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/** The first picture of a GeoTIFF of ours, read back. */
final class GeoTiffPicture {
    static final int DEFLATE = 8;
    static final int FLOATING_POINT = 3;
    static final int IEEE_FLOAT = 3;

    private static final int LITTLE_ENDIAN_TIFF = 0x002A_4949;
    private static final int ENTRY_BYTES = 12;
    private static final int INLINE_BYTES = 4;

    private final byte[] file;
    private final ByteBuffer bytes;
    private final Map<Integer, Integer> entries = new HashMap<>();

    GeoTiffPicture(byte[] file) {
        this.file = file;
        this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < Long.BYTES || bytes.getInt(0) != LITTLE_ENDIAN_TIFF) {
            throw new IllegalArgumentException("GeoTIFF: begins with other bytes, expected a little-endian TIFF");
        }
        int directory = bytes.getInt(4);
        int count = bytes.getShort(directory);
        for (int i = 0; i < count; i++) {
            int entry = directory + Short.BYTES + i * ENTRY_BYTES;
            entries.put(bytes.getShort(entry) & 0xffff, entry);
        }
    }

    Grid grid() {
        require(TiffTag.COMPRESSION, DEFLATE);
        require(TiffTag.PREDICTOR, FLOATING_POINT);
        require(TiffTag.SAMPLE_FORMAT, IEEE_FLOAT);
        require(TiffTag.BITS_PER_SAMPLE, Float.SIZE);
        require(TiffTag.TILE_WIDTH, TiffTiles.SIDE);
        require(TiffTag.TILE_HEIGHT, TiffTiles.SIDE);
        GridFrame frame = frame();
        Grid grid = new Grid(frame, new float[frame.cells()]);
        TiffTiles tiles = new TiffTiles(grid);
        for (int tile = 0; tile < tiles.count(); tile++) {
            tiles.inflate(tile, file, (int) whole(TiffTag.TILE_OFFSETS, tile), (int) whole(TiffTag.TILE_BYTES, tile));
        }
        return grid;
    }

    private GridFrame frame() {
        return new GridFrame(
                real(TiffTag.TIE_POINT, 3),
                real(TiffTag.TIE_POINT, 4),
                real(TiffTag.PIXEL_SCALE, 0),
                (int) whole(TiffTag.WIDTH, 0),
                (int) whole(TiffTag.HEIGHT, 0));
    }

    private void require(int tag, int expected) {
        long found = whole(tag, 0);
        if (found != expected) {
            throw new IllegalArgumentException("GeoTIFF: tag " + tag + " is " + found + ", expected " + expected);
        }
    }

    private long whole(int tag, int index) {
        boolean isShort = bytes.getShort(entry(tag) + Short.BYTES) == TiffDirectory.SHORT;
        int at = value(tag, isShort ? Short.BYTES : Integer.BYTES);
        return isShort
                ? bytes.getShort(at + index * Short.BYTES) & 0xffffL
                : bytes.getInt(at + index * Integer.BYTES) & 0xffff_ffffL;
    }

    private double real(int tag, int index) {
        return bytes.getDouble(value(tag, Double.BYTES) + index * Double.BYTES);
    }

    /** Where the values of a tag begin: in the entry itself when they fit. */
    private int value(int tag, int bytesEach) {
        int entry = entry(tag);
        int count = bytes.getInt(entry + 4);
        return count * bytesEach <= INLINE_BYTES ? entry + 8 : bytes.getInt(entry + 8);
    }

    private int entry(int tag) {
        Integer entry = entries.get(tag);
        if (entry == null) {
            throw new IllegalArgumentException("GeoTIFF: tag " + tag + " is missing");
        }
        return entry;
    }
}
