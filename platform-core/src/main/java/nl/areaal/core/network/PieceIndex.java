package nl.areaal.core.network;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;

/**
 * Finds the pieces of road near a place: a raster of bins in which each piece lies by its middle, so that it is found once.
 *
 * <p>Two arrays instead of a tree: pieces are short and all about as long, and never move.
 */
final class PieceIndex {
    private static final double BIN_METRES = 250;
    private static final int MOST_BINS = 4_000_000;

    private final PieceLines lines;
    private final double west;
    private final double south;
    private final double binMetres;
    private final int columns;
    private final int rows;
    private final double halfLongest;
    /** Where the pieces of a bin begin in {@link #pieces}; one entry more than there are bins. */
    private final int[] starts;

    private final int[] pieces;

    PieceIndex(PieceLines lines) {
        this.lines = lines;
        Envelope extent = lines.extent();
        west = extent.isNull() ? 0 : extent.getMinX();
        south = extent.isNull() ? 0 : extent.getMinY();
        binMetres = Math.max(BIN_METRES, Math.sqrt(extent.getArea() / MOST_BINS));
        columns = 1 + (int) (extent.getWidth() / binMetres);
        rows = 1 + (int) (extent.getHeight() / binMetres);
        double longest = 0;
        int[] bins = new int[lines.size()];
        starts = new int[columns * rows + 1];
        for (int piece = 0; piece < bins.length; piece++) {
            longest = Math.max(longest, lines.metres(piece));
            bins[piece] = row(lines.middleY(piece)) * columns + column(lines.middleX(piece));
            starts[bins[piece] + 1]++;
        }
        halfLongest = longest / 2;
        for (int bin = 0; bin < columns * rows; bin++) {
            starts[bin + 1] += starts[bin];
        }
        pieces = new int[bins.length];
        int[] next = starts.clone();
        for (int piece = 0; piece < bins.length; piece++) {
            pieces[next[bins[piece]]++] = piece;
        }
    }

    /** The pieces whose envelope comes within a distance of an extent, from the lowest number to the highest. */
    int[] within(Envelope extent, double metres) {
        if (extent.isNull()) {
            return new int[0];
        }
        Envelope near = new Envelope(extent);
        near.expandBy(metres);
        Envelope middles = new Envelope(near);
        middles.expandBy(halfLongest);
        int[] found = new int[16];
        int count = 0;
        for (int row = row(middles.getMinY()); row <= row(middles.getMaxY()); row++) {
            int from = starts[row * columns + column(middles.getMinX())];
            int to = starts[row * columns + column(middles.getMaxX()) + 1];
            for (int i = from; i < to; i++) {
                if (lines.touches(pieces[i], near)) {
                    found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                    found[count++] = pieces[i];
                }
            }
        }
        Arrays.sort(found, 0, count);
        return Arrays.copyOf(found, count);
    }

    private int column(double x) {
        return (int) Math.clamp((x - west) / binMetres, 0, columns - 1);
    }

    private int row(double y) {
        return (int) Math.clamp((y - south) / binMetres, 0, rows - 1);
    }
}
