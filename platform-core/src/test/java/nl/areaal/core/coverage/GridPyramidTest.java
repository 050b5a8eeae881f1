package nl.areaal.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.areaal.core.coverage.GridPyramid.Span;
import nl.areaal.core.coverage.GridPyramid.Tile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class GridPyramidTest {
    private static final RowBands BANDS = new RowBands(2);
    private static final Grid GRID = noisy(1300, 1100);
    private static final byte[] FILE = CloudOptimizedGeoTiff.write(GRID, BANDS);

    private final GridPyramid pyramid = GridPyramid.of(FILE);

    @AfterAll
    static void close() {
        BANDS.close();
    }

    @Test
    void tellsWhereTheGridAndItsOverviewsLie() {
        assertThat(pyramid.frames())
                .containsExactly(
                        new GridFrame(120_000, 470_000, 10, 1300, 1100),
                        new GridFrame(120_000, 470_000, 20, 650, 550),
                        new GridFrame(120_000, 470_000, 40, 325, 275));
    }

    @Test
    void choosesTheCoarsestLevelThatIsFineEnough() {
        assertThat(pyramid.levelFor(5)).isZero();
        assertThat(pyramid.levelFor(10)).isZero();
        assertThat(pyramid.levelFor(39)).isOne();
        assertThat(pyramid.levelFor(1e6)).isEqualTo(2);
        assertThat(pyramid.levelOf(1300 * 1100)).isZero();
        assertThat(pyramid.levelOf(650 * 550)).isOne();
        assertThat(pyramid.levelOf(1)).isEqualTo(2);
    }

    @Test
    void readsAnyWindowOfAnyLevelAsIfItHadReadAll() {
        Grid half = Overview.of(GRID, BANDS);
        List<Grid> levels = List.of(GRID, half, Overview.of(half, BANDS));
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            int level = random.nextInt(levels.size());
            Grid whole = levels.get(level);
            Window window = somewhere(whole.frame(), random);
            Envelope inside = whole.frame().cut(window).extent();
            inside.expandBy(-whole.frame().cellMetres() / 4);
            assertThat(pyramid.cut(level, window, this::values)
                            .sameCells(GridClip.of(whole, inside).orElseThrow()))
                    .as("level %s, %s", level, window)
                    .isTrue();
        }
    }

    @Test
    void needsNoTilesButThoseInWhichTheWindowLies() {
        assertThat(pyramid.tiles(0, new Window(511, 512, 2, 3))).containsExactly(new Tile(0, 3), new Tile(0, 4));
        assertThat(pyramid.tiles(2, new Window(0, 0, 325, 275))).containsExactly(new Tile(2, 0));
    }

    @Test
    void knowsAllFromTheBeginningOfALargeFile() {
        GridPyramid fromBeginning = GridPyramid.of(Arrays.copyOf(FILE, GridPyramid.BEGINNING_BYTES));
        assertThat(fromBeginning.frames()).isEqualTo(pyramid.frames());
        Tile last = new Tile(0, 8);
        assertThat(fromBeginning.span(last)).isEqualTo(pyramid.span(last));
    }

    @Test
    void refusesABeginningThatEndsTooEarly() {
        assertThatThrownBy(() -> GridPyramid.of(Arrays.copyOf(FILE, 300)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ends within its directories");
        assertThat(GridPyramid.begins(new byte[] {'I', 'I'})).isFalse();
    }

    private float[] values(Tile tile) {
        Span span = pyramid.span(tile);
        return GridPyramid.inflate(Arrays.copyOfRange(FILE, span.offset(), span.offset() + span.length()));
    }

    private static Window somewhere(GridFrame frame, Random random) {
        int column = random.nextInt(frame.columns());
        int row = random.nextInt(frame.rows());
        return new Window(
                column, row, 1 + random.nextInt(frame.columns() - column), 1 + random.nextInt(frame.rows() - row));
    }

    /** Every seventh cell is missing. */
    private static Grid noisy(int columns, int rows) {
        Random random = new Random(columns);
        float[] cells = new float[columns * rows];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = i % 7 == 3 ? Float.NaN : (float) random.nextGaussian();
        }
        return new Grid(new GridFrame(120_000, 470_000, 10, columns, rows), cells);
    }
}
