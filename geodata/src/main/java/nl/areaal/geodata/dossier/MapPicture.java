package nl.areaal.geodata.dossier;

import java.util.Arrays;
import java.util.Locale;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.tile.IndexedPng;

/** A grid as a PNG of a size that fits a page, with its scale below it. */
final class MapPicture {
    private static final int MOST_PIXELS = 900;
    private static final int MARGIN = 8;
    private static final int BAR_HEIGHT = 14;
    private static final int LEGEND_HEIGHT = 3 * MARGIN + BAR_HEIGHT + PixelDigits.HEIGHT;
    private static final int LEAST_WIDTH = 300;
    private static final int NOTHING = ColourRamp.colours();
    private static final int INK = NOTHING + 1;
    private static final int PAPER = NOTHING + 2;

    private final ColourRamp ramp;
    private final float[] pixels;
    private final int columns;
    private final int rows;
    private final int width;
    private final byte[] picture;

    private MapPicture(ColourRamp ramp, float[] pixels, int columns) {
        this.ramp = ramp;
        this.pixels = pixels;
        this.columns = columns;
        this.rows = pixels.length / columns;
        this.width = Math.max(columns, LEAST_WIDTH);
        this.picture = new byte[width * (rows + LEGEND_HEIGHT)];
    }

    /** The values themselves. */
    static byte[] ofValues(Grid value) {
        int step = step(value.frame());
        float[] pixels = pixels(value, step);
        return new MapPicture(ColourRamp.ofValues(pixels), pixels, columns(value.frame(), step)).draw();
    }

    /** What a scenario changes; where that is nothing, nothing is drawn. */
    static byte[] ofDifferences(Grid value, Grid baseline) {
        float[] difference = new float[value.cells().length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = value.cells()[i] - baseline.cells()[i];
        }
        int step = step(value.frame());
        float[] pixels = farthest(new Grid(value.frame(), difference), step);
        return new MapPicture(ColourRamp.ofDifferences(pixels), pixels, columns(value.frame(), step)).draw();
    }

    private byte[] draw() {
        Arrays.fill(picture, (byte) PAPER);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                float value = pixels[row * columns + column];
                picture[row * width + column] = (byte) (Float.isNaN(value) ? NOTHING : ramp.colour(value));
            }
        }
        drawLegend();
        int[] palette = Arrays.copyOf(ramp.palette(), PAPER + 1);
        palette[NOTHING] = 0x00ffffff;
        palette[INK] = 0xff1a1a1a;
        palette[PAPER] = 0xffffffff;
        return new IndexedPng(palette).encode(picture, width);
    }

    private void drawLegend() {
        int bar = width - 2 * MARGIN;
        for (int y = rows + MARGIN; y < rows + MARGIN + BAR_HEIGHT; y++) {
            for (int x = 0; x < bar; x++) {
                picture[y * width + MARGIN + x] =
                        (byte) ramp.colour(ramp.low() + (ramp.high() - ramp.low()) * x / (bar - 1));
            }
        }
        String high = number(ramp.high());
        int top = rows + 2 * MARGIN + BAR_HEIGHT;
        write(number(ramp.low()), MARGIN, top);
        write(high, width - MARGIN - PixelDigits.width(high), top);
    }

    private void write(String text, int left, int top) {
        PixelDigits.draw(text, (x, y) -> picture[(top + y) * width + left + x] = (byte) INK);
    }

    private static String number(double value) {
        double size = Math.abs(value);
        String format = size == 0 || (size >= 0.01 && size < 100_000) ? (size < 10 ? "%.2f" : "%.0f") : "%.1e";
        return String.format(Locale.ROOT, format, value);
    }

    private static int step(GridFrame frame) {
        return Math.max(1, Math.ceilDiv(Math.max(frame.columns(), frame.rows()), MOST_PIXELS));
    }

    private static int columns(GridFrame frame, int step) {
        return Math.ceilDiv(frame.columns(), step);
    }

    /** One cell of each square of cells: its north-west one. */
    private static float[] pixels(Grid grid, int step) {
        int columns = columns(grid.frame(), step);
        float[] pixels = new float[columns * Math.ceilDiv(grid.frame().rows(), step)];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = grid.at(i % columns * step, i / columns * step);
        }
        return pixels;
    }

    /** Of each square of cells the one that differs most from 0, so that small measures don't drop out; NaN for none. */
    private static float[] farthest(Grid grid, int step) {
        int columns = columns(grid.frame(), step);
        float[] pixels = new float[columns * Math.ceilDiv(grid.frame().rows(), step)];
        Arrays.fill(pixels, Float.NaN);
        for (int i = 0; i < grid.cells().length; i++) {
            float value = grid.cells()[i];
            int pixel = i / grid.frame().columns() / step * columns
                    + i % grid.frame().columns() / step;
            if (value != 0 && !(Math.abs(value) <= Math.abs(pixels[pixel])) && !Float.isNaN(value)) {
                pixels[pixel] = value;
            }
        }
        return pixels;
    }
}
