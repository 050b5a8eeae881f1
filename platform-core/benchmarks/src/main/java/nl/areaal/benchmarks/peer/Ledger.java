package nl.areaal.benchmarks.peer;

import java.io.PrintStream;
import java.util.Locale;

/** Prints what the kernels and their peers took, a line each. */
record Ledger(PrintStream out) {
    void heading() {
        out.printf(
                "%n%-54s %9s %9s %8s %8s   %s%n",
                "beside the tools one would else pick", "ours", "theirs", "times", "wanted", "answers");
    }

    /**
     * Notes a comparison.
     *
     * @param ours processor seconds
     * @param theirs processor seconds
     * @param wanted how many times faster it ought to be
     * @param answers how far the answers differ
     */
    void line(String what, double ours, double theirs, double wanted, String answers) {
        out.printf(
                Locale.ROOT,
                "  %-52s %7.3f s %7.2f s %8.1f %8.0f   %s%s%n",
                what,
                ours,
                theirs,
                theirs / ours,
                wanted,
                answers,
                theirs / ours < wanted ? "   MISSED" : "");
    }

    void failed(String what, Exception reason) {
        out.printf("  %-52s not measured: %s%n", what, reason.getMessage());
    }

    void note(String text, Object... values) {
        out.printf(Locale.ROOT, "  " + text + "%n", values);
    }
}
