package nl.areaal.ingest.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Prints figures, each beside what is wanted of it, and says which miss it. */
final class Report {
    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void heading(String format, Object... values) {
        out.printf(Locale.ROOT, "%n" + format + "%n", values);
    }

    void line(String format, Object... values) {
        out.printf(Locale.ROOT, "  " + format + "%n", values);
    }

    /** A figure that must not be smaller than wanted. */
    void atLeast(String what, double figure, double wanted) {
        line("%-62s %8.2f   wanted %.2f or more%s", what, figure, wanted, figure < wanted ? "   MISSED" : "");
    }

    /** A figure that must not be larger than wanted. */
    void atMost(String what, double figure, double wanted, String unit) {
        line("%-62s %8.1f %s   wanted under %.0f%s", what, figure, unit, wanted, figure >= wanted ? "   MISSED" : "");
    }
}
