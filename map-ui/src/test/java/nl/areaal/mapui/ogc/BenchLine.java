package nl.areaal.mapui.ogc;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Lines of a bench: each figure beside what was wanted. */
public final class BenchLine {
    private BenchLine() {}

    public static void atLeast(String what, double figure, double wanted) {
        print("%-86s %8.2f   wanted %.2f or more%s", what, figure, wanted, figure < wanted ? "   MISSED" : "");
    }

    public static void under(String what, double figure, String unit, double wanted) {
        print("%-86s %8.1f %s   wanted under %.0f%s", what, figure, unit, wanted, figure >= wanted ? "   MISSED" : "");
    }

    public static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    /** The middle one of some measurements. */
    public static double median(int rounds, Callable<Double> measure) throws Exception {
        double[] figures = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            figures[round] = measure.call();
        }
        Arrays.sort(figures);
        return figures[rounds / 2];
    }
}
