package nl.areaal.core.coverage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What the beginning of a {@link CloudOptimizedGeoTiff} tells: where the grid and its overviews lie in RD New (EPSG:28992), and where in the
 * file the tiles of each are. With that, a piece of a large grid is read at the detail that is wanted, and nothing else of it.
 */
public final class GridPyramid {
    /** So much from the beginning of a file holds all its directories, those of the largest grid there can be (93 kB) too. */
    public static final int BEGINNING_BYTES = 1 << 17;

    private static final int LITTLE_ENDIAN_TIFF = 0x002A_4949;

    private final List<Level> levels = new ArrayList<>();

    private record Level(GridFrame frame, TiffTiles tiles, List<Span> spans) {}

    /** A tile of a level, counted along rows from the north-west. */
    public record Tile(int level, int number) {}

    /** Bytes of the file, counted from 0. */
    public record Span(int offset, int length) {}

    private GridPyramid(ByteBuffer bytes) {
        int directory = bytes.getInt(Integer.BYTES);
        while (directory != 0) {
            GeoTiffPicture picture = new GeoTiffPicture(bytes, directory);
            GridFrame frame = levels.isEmpty()
                    ? picture.frame()
                    : Overview.frame(levels.getLast().frame());
            levels.add(new Level(
                    frame, new TiffTiles(frame), picture.requireSize(frame).spans()));
            directory = picture.next();
        }
    }

    /**
     * Reads what a file tells of itself.
     *
     * @param beginning its first {@value #BEGINNING_BYTES} bytes, or all when there are fewer
     * @throws IllegalArgumentException when it is not a file that {@link CloudOptimizedGeoTiff#write} made
     */
    public static GridPyramid of(byte[] beginning) {
        if (!begins(beginning)) {
            throw new IllegalArgumentException("GeoTIFF: begins with other bytes, expected a little-endian TIFF");
        }
        try {
            return new GridPyramid(ByteBuffer.wrap(beginning).order(ByteOrder.LITTLE_ENDIAN));
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("GeoTIFF: ends within its directories", e);
        }
    }

    /** Whether these may be the first bytes of such a file. */
    public static boolean begins(byte[] beginning) {
        return beginning.length >= Long.BYTES
                && ByteBuffer.wrap(beginning).order(ByteOrder.LITTLE_ENDIAN).getInt(0) == LITTLE_ENDIAN_TIFF;
    }

    /** The frames of the grid itself and of its overviews, from fine to coarse. */
    public List<GridFrame> frames() {
        return levels.stream().map(Level::frame).toList();
    }

    /** The coarsest level whose cells are no larger than that; the grid itself when all are. */
    public int levelFor(double cellMetres) {
        int level = 0;
        while (level + 1 < levels.size() && levels.get(level + 1).frame().cellMetres() <= cellMetres) {
            level++;
        }
        return level;
    }

    /** The finest level of so many cells at most; the coarsest when all have more. */
    public int levelOf(long mostCells) {
        int level = 0;
        while (level + 1 < levels.size() && levels.get(level).frame().cells() > mostCells) {
            level++;
        }
        return level;
    }

    /** Where in the file a tile is. */
    public Span span(Tile tile) {
        return levels.get(tile.level()).spans().get(tile.number());
    }

    /**
     * The values of a tile, row by row; NaN beyond the grid.
     *
     * @param bytes those of its {@link #span}
     * @throws IllegalArgumentException when they are others
     */
    public static float[] inflate(byte[] bytes) {
        return TiffTiles.inflate(bytes, 0, bytes.length);
    }

    /** The tiles of a level in which the cells of a window of it lie. */
    public List<Tile> tiles(int level, Window window) {
        return levels.get(level)
                .tiles()
                .within(window)
                .mapToObj(number -> new Tile(level, number))
                .toList();
    }

    /**
     * The cells of a level that lie in a window of it.
     *
     * @param window not empty, and within the frame of the level
     * @param values gives those of a tile, row by row
     */
    public Grid cut(int level, Window window, Function<Tile, float[]> values) {
        TiffTiles tiles = levels.get(level).tiles();
        GridFrame frame = levels.get(level).frame().cut(window);
        float[] cells = new float[frame.cells()];
        for (Tile tile : tiles(level, window)) {
            tiles.paste(tile.number(), values.apply(tile), window, cells);
        }
        return new Grid(frame, cells);
    }
}
