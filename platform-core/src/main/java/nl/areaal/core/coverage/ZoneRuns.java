package nl.areaal.core.coverage;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * The cells of zones as stretches of a row, sorted by row: plain arrays, because a province has a million.
 *
 * <p>A stretch is kept by the columns where the weight of its cells changes, and by how much it falls there. The sum of the weighted
 * cells is then the sum of falls times what runs up to there: one look-up where weight changes, however many cells lie between.
 */
final class ZoneRuns {
    /** Weight of a whole cell: shares along boundaries are kept to 1/65536 of a cell. */
    static final int WHOLE_CELL = 65_536;

    private final int[] firstOfRow;
    private final int[] row;
    private final int[] zone;
    private final int[] firstStep;
    private final int[] column;
    private final int[] fall;
    private final int[] firstOfZone;
    private final int[] place;

    private ZoneRuns(ZoneStretches stretches, int[] firstOfZone, int rows) {
        int count = stretches.count();
        this.firstOfZone = firstOfZone;
        firstOfRow = stretches.firstOfRow(rows);
        row = new int[count];
        zone = new int[count];
        place = new int[count];
        int[] steps = new int[count + 1];
        int[] next = firstOfRow.clone();
        for (int i = 0; i < count; i++) {
            place[i] = next[stretches.row(i)]++;
            row[place[i]] = stretches.row(i);
            zone[place[i]] = stretches.zone(i);
            steps[place[i] + 1] = stretches.steps(i);
        }
        Arrays.parallelPrefix(steps, Integer::sum);
        firstStep = steps;
        column = new int[steps[count]];
        fall = new int[steps[count]];
        for (int i = 0; i < count; i++) {
            stretches.copySteps(i, column, fall, firstStep[place[i]]);
        }
    }

    static ZoneRuns of(GridFrame frame, List<Geometry> boundaries) {
        ZoneStretches stretches = new ZoneStretches();
        PolygonCoverage coverage = new PolygonCoverage(frame);
        int[] firstOfZone = new int[boundaries.size() + 1];
        for (int zone = 0; zone < boundaries.size(); zone++) {
            coverage.cover(boundaries.get(zone), stretches.of(zone));
            stretches.end();
            firstOfZone[zone + 1] = stretches.count();
        }
        return new ZoneRuns(stretches, firstOfZone, frame.rows());
    }

    /** Hands over the cells of one zone, with their shares as they count in sums. */
    void visit(int zone, CoverageSink sink) {
        for (int i = firstOfZone[zone]; i < firstOfZone[zone + 1]; i++) {
            int stretch = place[i];
            int weight = 0;
            for (int step = firstStep[stretch]; step < firstStep[stretch + 1] - 1; step++) {
                weight -= fall[step];
                if (weight > 0) {
                    int count = column[step + 1] - column[step];
                    sink.span(row[stretch], column[step], count, (double) weight / WHOLE_CELL);
                }
            }
        }
    }

    /** The most changes of weight in a row. */
    int mostSteps() {
        int most = 0;
        for (int end = 1; end < firstOfRow.length; end++) {
            most = Math.max(most, firstStep[firstOfRow[end]] - firstStep[firstOfRow[end - 1]]);
        }
        return most;
    }

    /**
     * Looks up what lies before each change of weight in a row. Apart from the sums that follow: in a loop that does nothing else the
     * processor waits for many places of a large array at a time.
     *
     * @param running what lies before each column of a window in that row, from a place on
     */
    void lookUp(int row, long[] running, int start, Window window, long[] before) {
        int first = firstStep[firstOfRow[row]];
        int count = firstStep[firstOfRow[row + 1]] - first;
        int west = window.column();
        int east = window.endColumn();
        int origin = start - west;
        for (int i = 0; i < count; i++) {
            before[i] = running[origin + Math.min(Math.max(column[first + i], west), east)];
        }
    }

    /** Adds what the cells of a row come to in each zone: products of large sums may turn over on the way, and turn back before the end. */
    void add(int row, long[] before, ZoneSums sums, int quantity) {
        int ofRow = firstStep[firstOfRow[row]];
        for (int stretch = firstOfRow[row]; stretch < firstOfRow[row + 1]; stretch++) {
            long sum = 0;
            long weight = 0;
            for (int step = firstStep[stretch]; step < firstStep[stretch + 1]; step++) {
                long upToHere = before[step - ofRow];
                sum += Quanta.sum(upToHere) * fall[step];
                weight += (long) Quanta.count(upToHere) * fall[step];
            }
            sums.add(quantity, zone[stretch], sum, weight);
        }
    }
}
