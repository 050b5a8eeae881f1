package nl.areaal.core.coverage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A grid as the bytes of a Cloud Optimized GeoTIFF (OGC 21-026): 32-bit floats in tiles of 512 x 512, overviews that halve, all
 * directories ahead of the pixels, and the small overviews ahead of the large, so that a reader at a distance fetches the
 * beginning and then only the tiles that it needs. In RD New (EPSG:28992); NaN is no data.
 */
public final class CloudOptimizedGeoTiff {
    public static final String MEDIA_TYPE = "image/tiff; application=geotiff; profile=cloud-optimized";

    /** What tells GDAL that it may read ahead: each tile has its length before it and its last bytes again after it. */
    private static final String LAYOUT = """
            LAYOUT=IFDS_BEFORE_DATA
            BLOCK_ORDER=ROW_MAJOR
            BLOCK_LEADER=SIZE_AS_UINT4
            BLOCK_TRAILER=LAST_4_BYTES_REPEATED
            KNOWN_INCOMPATIBLE_EDITION=NO
            \s""";

    private static final int HEADER_BYTES = 8;
    private static final short MAGIC = 42;
    private static final int LEADER_BYTES = 4;
    private static final int TRAILER_BYTES = 4;
    private static final int RD_NEW = 28_992;

    private final List<Grid> levels = new ArrayList<>();
    private final List<List<byte[]>> tiles = new ArrayList<>();

    private CloudOptimizedGeoTiff(Grid grid, RowBands bands) {
        for (Grid level = grid; ; level = Overview.of(level, bands)) {
            TiffTiles cut = new TiffTiles(level.frame());
            float[] cells = level.cells();
            levels.add(level);
            tiles.add(bands.each(cut.count(), tile -> cut.deflated(tile, cells)));
            if (cut.count() == 1) {
                return;
            }
        }
    }

    /** The file; the same grid gives the same bytes. */
    public static byte[] write(Grid grid, RowBands bands) {
        return new CloudOptimizedGeoTiff(grid, bands).bytes();
    }

    /**
     * The grid of a file that {@link #write} made, without its overviews.
     *
     * @throws IllegalArgumentException when it is another file
     */
    public static Grid read(byte[] file) {
        GridPyramid pyramid = GridPyramid.of(file);
        return pyramid.cut(0, pyramid.frames().getFirst().whole(), tile -> {
            GridPyramid.Span span = pyramid.span(tile);
            return TiffTiles.inflate(file, span.offset(), span.length());
        });
    }

    private byte[] bytes() {
        byte[] layout = layout();
        int[][] offsets = offsets(HEADER_BYTES + layout.length + directoryBytes());
        int last = levels.size() - 1;
        long size = HEADER_BYTES + layout.length + directoryBytes() + tileBytes();
        if (size > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("GeoTIFF: " + size + " bytes, expected at most 2^31 - 9");
        }
        ByteBuffer out = ByteBuffer.allocate((int) size).order(ByteOrder.LITTLE_ENDIAN);
        out.put("II".getBytes(StandardCharsets.US_ASCII)).putShort(MAGIC).putInt(HEADER_BYTES + layout.length);
        out.put(layout);
        for (int level = 0; level <= last; level++) {
            directory(level, offsets[level]).write(out, level == last);
        }
        for (int level = last; level >= 0; level--) {
            tiles.get(level).forEach(tile -> put(tile, out));
        }
        return out.array();
    }

    private static byte[] layout() {
        String text = "GDAL_STRUCTURAL_METADATA_SIZE=%06d bytes\n%s".formatted(LAYOUT.length(), LAYOUT);
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return Arrays.copyOf(bytes, bytes.length + bytes.length % 2); // directories begin at even bytes
    }

    private int directoryBytes() {
        int bytes = 0;
        for (int level = 0; level < levels.size(); level++) {
            bytes += directory(level, new int[tiles.get(level).size()]).bytes();
        }
        return bytes;
    }

    private long tileBytes() {
        return tiles.stream()
                .flatMap(List::stream)
                .mapToLong(tile -> LEADER_BYTES + tile.length + TRAILER_BYTES)
                .sum();
    }

    private int[][] offsets(int firstTile) {
        int[][] offsets = new int[levels.size()][];
        long at = firstTile;
        for (int level = levels.size() - 1; level >= 0; level--) {
            offsets[level] = new int[tiles.get(level).size()];
            for (int tile = 0; tile < offsets[level].length; tile++) {
                offsets[level][tile] = (int) (at + LEADER_BYTES);
                at += LEADER_BYTES + tiles.get(level).get(tile).length + TRAILER_BYTES;
            }
        }
        return offsets;
    }

    private TiffDirectory directory(int level, int[] offsets) {
        GridFrame frame = levels.get(level).frame();
        TiffDirectory directory = new TiffDirectory()
                .longs(TiffTag.SUBFILE_TYPE, level == 0 ? 0 : 1)
                .longs(TiffTag.WIDTH, frame.columns())
                .longs(TiffTag.HEIGHT, frame.rows())
                .shorts(TiffTag.BITS_PER_SAMPLE, Float.SIZE)
                .shorts(TiffTag.COMPRESSION, GeoTiffPicture.DEFLATE)
                .shorts(TiffTag.PHOTOMETRIC, 1)
                .shorts(TiffTag.SAMPLES_PER_PIXEL, 1)
                .shorts(TiffTag.PLANAR_CONFIGURATION, 1)
                .shorts(TiffTag.PREDICTOR, GeoTiffPicture.FLOATING_POINT)
                .shorts(TiffTag.TILE_WIDTH, TiffTiles.SIDE)
                .shorts(TiffTag.TILE_HEIGHT, TiffTiles.SIDE)
                .longs(TiffTag.TILE_OFFSETS, offsets)
                .longs(
                        TiffTag.TILE_BYTES,
                        tiles.get(level).stream().mapToInt(tile -> tile.length).toArray())
                .shorts(TiffTag.SAMPLE_FORMAT, GeoTiffPicture.IEEE_FLOAT)
                .text(TiffTag.NO_DATA, "nan");
        return level == 0 ? placed(directory, frame) : directory;
    }

    private static TiffDirectory placed(TiffDirectory directory, GridFrame frame) {
        return directory
                .doubles(TiffTag.PIXEL_SCALE, frame.cellMetres(), frame.cellMetres(), 0)
                .doubles(TiffTag.TIE_POINT, 0, 0, 0, frame.originX(), frame.originY(), 0)
                .shorts(TiffTag.GEO_KEYS, geoKeys());
    }

    /** Version 1.1 with three keys: a projected system, values that stand for cells, and which system. */
    private static int[] geoKeys() {
        return new int[] {
            1, 1, 0, 3,
            1024, 0, 1, 1,
            1025, 0, 1, 1,
            3072, 0, 1, RD_NEW
        };
    }

    private static void put(byte[] tile, ByteBuffer out) {
        out.putInt(tile.length).put(tile).put(tile, tile.length - TRAILER_BYTES, TRAILER_BYTES);
    }
}
