package nl.areaal.core.coverage;

/** Adds rows to the sums of zones: one running sum along the row, then two look-ups per run of cells. */
final class ZoneRows {
    private final ZoneRuns runs;
    private final ZoneSums sums;
    private final Window window;
    private final long[] running;

    ZoneRows(ZoneRuns runs, ZoneSums sums, Window window) {
        this.runs = runs;
        this.sums = sums;
        this.window = window;
        this.running = new long[window.columns() + 1];
    }

    void row(int row, float[][] values) {
        for (int quantity = 0; quantity < values.length; quantity++) {
            runAlong(values[quantity], window.columns(), sums.quantum(quantity).perUnit(), running, 0);
            addRuns(row, quantity);
        }
    }

    /** Writes the sum of the values before each place, and after them all of them: first the values, at their full width, then sums. */
    static void runAlong(float[] values, int count, double perUnit, long[] running, int from) {
        running[from] = 0;
        for (int i = 0; i < count; i++) {
            running[from + i + 1] = Quanta.of(values[i], perUnit);
        }
        long sum = 0;
        for (int i = from + 1; i <= from + count; i++) {
            sum += running[i];
            running[i] = sum;
        }
    }

    private void addRuns(int row, int quantity) {
        for (int run = runs.first(row); run < runs.first(row + 1); run++) {
            int from = Math.max(runs.column(run), window.column()) - window.column();
            int to = Math.min(runs.endColumn(run), window.endColumn()) - window.column();
            if (from < to) {
                sums.add(quantity, runs.zone(run), running[to] - running[from], runs.weight(run));
            }
        }
    }
}
