package nl.areaal.geodata.sample;

import java.util.Arrays;

/**
 * A plane cut into labelled pieces, cell by cell; {@link #OUTSIDE} marks what lies beyond the province.
 *
 * <p>Mutable while it is being made; {@link Outlines} turns the finished one into polygons.
 */
final class Mosaic {
    static final int OUTSIDE = -1;

    final SampleFrame frame;
    final int[] labels;

    Mosaic(SampleFrame frame) {
        this(frame, new int[frame.cells()]);
        Arrays.fill(labels, OUTSIDE);
    }

    Mosaic(SampleFrame frame, int[] labels) {
        this.frame = frame;
        this.labels = labels;
    }

    /** The label of a cell, with everything beyond the frame outside. */
    int at(int column, int row) {
        return column < 0 || row < 0 || column >= frame.columns() || row >= frame.rows()
                ? OUTSIDE
                : labels[row * frame.columns() + column];
    }

    boolean inside(int cell) {
        return labels[cell] != OUTSIDE;
    }

    /** How many cells each label has. */
    int[] sizes() {
        int[] sizes = new int[count()];
        for (int label : labels) {
            if (label != OUTSIDE) {
                sizes[label]++;
            }
        }
        return sizes;
    }

    /** One more than the highest label. */
    int count() {
        int highest = OUTSIDE;
        for (int label : labels) {
            highest = Math.max(highest, label);
        }
        return highest + 1;
    }

    /** The same plane with other labels: {@code names[label]} for each label. */
    Mosaic renamed(int[] names) {
        int[] renamed = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            renamed[i] = labels[i] == OUTSIDE ? OUTSIDE : names[labels[i]];
        }
        return new Mosaic(frame, renamed);
    }
}
