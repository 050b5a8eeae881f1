package nl.areaal.core.coverage;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** Runs of cells of zones, sorted by row: plain arrays, because a province has a million. */
final class ZoneRuns {
    /** Weight of a whole cell: shares along boundaries are kept to 1/65536 of a cell. */
    static final int WHOLE_CELL = 65_536;

    private static final int FIRST_CAPACITY = 1024;

    private int[] row = new int[FIRST_CAPACITY];
    private int[] zone = new int[FIRST_CAPACITY];
    private int[] column = new int[FIRST_CAPACITY];
    private int[] count = new int[FIRST_CAPACITY];
    private int[] weight = new int[FIRST_CAPACITY];
    private int size;
    private int[] firstOfRow = new int[0];
    private int[] firstOfZone = new int[0];
    private int[] place = new int[0];

    private ZoneRuns() {}

    static ZoneRuns of(GridFrame frame, List<Geometry> boundaries) {
        ZoneRuns runs = new ZoneRuns();
        PolygonCoverage coverage = new PolygonCoverage(frame);
        runs.firstOfZone = new int[boundaries.size() + 1];
        for (int zone = 0; zone < boundaries.size(); zone++) {
            int number = zone;
            coverage.cover(
                    boundaries.get(zone), (row, column, cells, share) -> runs.add(row, number, column, cells, share));
            runs.firstOfZone[zone + 1] = runs.size;
        }
        runs.sortByRow(frame.rows());
        return runs;
    }

    int first(int row) {
        return firstOfRow[row];
    }

    /** Hands over the cells of one zone, with their shares as they count in sums. */
    void visit(int zone, CoverageSink sink) {
        for (int i = firstOfZone[zone]; i < firstOfZone[zone + 1]; i++) {
            int run = place[i];
            sink.span(rowOf(run), column[run], count[run], (double) weight[run] / WHOLE_CELL);
        }
    }

    private int rowOf(int run) {
        int found = Arrays.binarySearch(firstOfRow, run);
        int row = found < 0 ? -found - 2 : found;
        while (firstOfRow[row + 1] == run) { // rows without runs begin where the next one does
            row++;
        }
        return row;
    }

    int zone(int run) {
        return zone[run];
    }

    int column(int run) {
        return column[run];
    }

    int endColumn(int run) {
        return column[run] + count[run];
    }

    int weight(int run) {
        return weight[run];
    }

    private void add(int row, int zone, int column, int cells, double share) {
        if (size == this.row.length) {
            grow();
        }
        this.row[size] = row;
        this.zone[size] = zone;
        this.column[size] = column;
        this.count[size] = cells;
        this.weight[size] = (int) Math.rint(share * WHOLE_CELL);
        size++;
    }

    private void grow() {
        row = Arrays.copyOf(row, 2 * size);
        zone = Arrays.copyOf(zone, 2 * size);
        column = Arrays.copyOf(column, 2 * size);
        count = Arrays.copyOf(count, 2 * size);
        weight = Arrays.copyOf(weight, 2 * size);
    }

    private void sortByRow(int rows) {
        firstOfRow = new int[rows + 1];
        for (int i = 0; i < size; i++) {
            firstOfRow[row[i] + 1]++;
        }
        Arrays.parallelPrefix(firstOfRow, Integer::sum);
        int[] next = firstOfRow.clone();
        place = new int[size];
        for (int i = 0; i < size; i++) {
            place[i] = next[row[i]]++;
        }
        zone = placed(zone, place);
        column = placed(column, place);
        count = placed(count, place);
        weight = placed(weight, place);
        row = new int[0];
    }

    private static int[] placed(int[] values, int[] place) {
        int[] sorted = new int[place.length];
        for (int i = 0; i < place.length; i++) {
            sorted[place[i]] = values[i];
        }
        return sorted;
    }
}
