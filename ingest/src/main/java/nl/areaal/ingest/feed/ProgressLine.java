package nl.areaal.ingest.feed;

import java.io.PrintStream;
import java.time.Duration;

/** Shows on a terminal how far something is, at most once a second. */
final class ProgressLine {
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final PrintStream out;
    private final String what;
    private long shownNanos = System.nanoTime();

    ProgressLine(PrintStream out, String what) {
        this.out = out;
        this.what = what;
    }

    void show(long left) {
        if (System.nanoTime() - shownNanos > BETWEEN.toNanos()) {
            out.println("  " + left + " " + what);
            shownNanos = System.nanoTime();
        }
    }
}
