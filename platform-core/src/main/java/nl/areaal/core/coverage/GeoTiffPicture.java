package nl.areaal.core.coverage;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.areaal.core.coverage.GridPyramid.Span;

/** The directory of one picture in a GeoTIFF of ours, read back. */
final class GeoTiffPicture {
    static final int DEFLATE = 8;
    static final int FLOATING_POINT = 3;
    static final int IEEE_FLOAT = 3;

    private static final int ENTRY_BYTES = 12;
    private static final int INLINE_BYTES = 4;

    private final ByteBuffer bytes;
    private final int end;
    private final Map<Integer, Integer> entries = new HashMap<>();

    /**
     * Finds the tags of a directory.
     *
     * @throws IllegalArgumentException when it is none of ours
     */
    GeoTiffPicture(ByteBuffer bytes, int directory) {
        this.bytes = bytes;
        int count = bytes.getShort(directory);
        for (int i = 0; i < count; i++) {
            int entry = directory + Short.BYTES + i * ENTRY_BYTES;
            entries.put(bytes.getShort(entry) & 0xffff, entry);
        }
        end = directory + Short.BYTES + count * ENTRY_BYTES;
        require(TiffTag.COMPRESSION, DEFLATE);
        require(TiffTag.PREDICTOR, FLOATING_POINT);
        require(TiffTag.SAMPLE_FORMAT, IEEE_FLOAT);
        require(TiffTag.BITS_PER_SAMPLE, Float.SIZE);
        require(TiffTag.TILE_WIDTH, TiffTiles.SIDE);
        require(TiffTag.TILE_HEIGHT, TiffTiles.SIDE);
    }

    /** Where the next directory is; 0 when this is the last. */
    int next() {
        return bytes.getInt(end);
    }

    /** Where the cells of a picture lie that says so itself. */
    GridFrame frame() {
        return new GridFrame(
                real(TiffTag.TIE_POINT, 3),
                real(TiffTag.TIE_POINT, 4),
                real(TiffTag.PIXEL_SCALE, 0),
                (int) whole(TiffTag.WIDTH, 0),
                (int) whole(TiffTag.HEIGHT, 0));
    }

    /** Makes sure that the picture is as large as a frame. */
    GeoTiffPicture requireSize(GridFrame frame) {
        require(TiffTag.WIDTH, frame.columns());
        require(TiffTag.HEIGHT, frame.rows());
        return this;
    }

    /** Where its tiles are. */
    List<Span> spans() {
        int count = bytes.getInt(entry(TiffTag.TILE_OFFSETS) + 4);
        return IntStream.range(0, count)
                .mapToObj(tile ->
                        new Span((int) whole(TiffTag.TILE_OFFSETS, tile), (int) whole(TiffTag.TILE_BYTES, tile)))
                .toList();
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
