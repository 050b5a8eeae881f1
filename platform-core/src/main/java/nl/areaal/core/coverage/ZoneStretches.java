package nl.areaal.core.coverage;

import java.util.Arrays;

/** Gathers the stretches of zones in the order in which they are covered: zone by zone, and row by row within each polygon. */
final class ZoneStretches {
    private static final int FIRST_CAPACITY = 1024;

    private int[] row = new int[FIRST_CAPACITY];
    private int[] zone = new int[FIRST_CAPACITY];
    private int[] firstStep = new int[FIRST_CAPACITY];
    private int count;

    private int[] column = new int[FIRST_CAPACITY];
    private int[] fall = new int[FIRST_CAPACITY];
    private int size;

    private int weight;
    private int endColumn;

    /** Takes the cells of a zone. */
    CoverageSink of(int zone) {
        return (row, column, cells, share) -> {
            int weight = (int) Math.rint(share * ZoneRuns.WHOLE_CELL);
            if (weight > 0) {
                add(zone, row, column, cells, weight);
            }
        };
    }

    private void add(int zone, int row, int column, int cells, int weight) {
        boolean goesOn = this.weight > 0 && this.row[count - 1] == row && column >= endColumn;
        if (!goesOn) {
            end();
            begin(zone, row);
        } else if (column > endColumn) {
            step(endColumn, 0);
        }
        if (weight != this.weight) {
            step(column, weight);
        }
        endColumn = column + cells;
    }

    /** Ends the last stretch; what comes next begins another. */
    void end() {
        if (weight > 0) {
            step(endColumn, 0);
        }
    }

    private void begin(int zone, int row) {
        if (count == this.row.length) {
            this.row = Arrays.copyOf(this.row, 2 * count);
            this.zone = Arrays.copyOf(this.zone, 2 * count);
            this.firstStep = Arrays.copyOf(this.firstStep, 2 * count);
        }
        this.row[count] = row;
        this.zone[count] = zone;
        this.firstStep[count] = size;
        count++;
    }

    private void step(int column, int weight) {
        if (size == this.column.length) {
            this.column = Arrays.copyOf(this.column, 2 * size);
            this.fall = Arrays.copyOf(this.fall, 2 * size);
        }
        this.column[size] = column;
        this.fall[size] = this.weight - weight;
        this.weight = weight;
        size++;
    }

    int count() {
        return count;
    }

    int row(int stretch) {
        return row[stretch];
    }

    int zone(int stretch) {
        return zone[stretch];
    }

    int steps(int stretch) {
        return (stretch + 1 < count ? firstStep[stretch + 1] : size) - firstStep[stretch];
    }

    void copySteps(int stretch, int[] columns, int[] falls, int to) {
        System.arraycopy(column, firstStep[stretch], columns, to, steps(stretch));
        System.arraycopy(fall, firstStep[stretch], falls, to, steps(stretch));
    }

    /** How many stretches lie in rows before each. */
    int[] firstOfRow(int rows) {
        int[] first = new int[rows + 1];
        for (int i = 0; i < count; i++) {
            first[row[i] + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        return first;
    }
}
