package nl.areaal.core.coverage;

/** Adds rows to the sums of zones: one running sum along the row, then a look-up wherever the weight of cells changes. */
final class ZoneRows {
    private final ZoneRuns runs;
    private final ZoneSums sums;
    private final Window window;
    private final long[] running;
    private final long[] before;

    ZoneRows(ZoneRuns runs, ZoneSums sums, Window window) {
        this.runs = runs;
        this.sums = sums;
        this.window = window;
        this.running = new long[window.columns() + 1];
        this.before = new long[runs.mostSteps()];
    }

    void row(int row, float[][] values) {
        for (int quantity = 0; quantity < values.length; quantity++) {
            runAlong(values[quantity], window.columns(), sums.quantum(quantity).perUnit(), running, 0);
            runs.lookUp(row, running, 0, window, before);
            runs.add(row, before, sums, quantity);
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
}
