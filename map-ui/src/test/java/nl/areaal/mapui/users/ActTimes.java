package nl.areaal.mapui.users;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.areaal.mapui.ogc.BenchLine;

/** How long acts took, by what they were. */
final class ActTimes {
    /** Within which a person feels that the machine reacts. */
    private static final int MOST_MILLISECONDS = 500;

    private final Map<String, List<Double>> millis = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    synchronized void took(String act, long nanos) {
        millis.computeIfAbsent(act, name -> new ArrayList<>()).add(nanos / 1e6);
    }

    synchronized void failed(String act, RuntimeException why) {
        faults.add(act + ": " + why.getMessage());
    }

    /** Forgets what was before the measure. */
    synchronized void clear() {
        millis.clear();
        faults.clear();
    }

    synchronized int acts() {
        return millis.values().stream().mapToInt(List::size).sum();
    }

    synchronized void print() {
        BenchLine.print("%-28s %7s %7s %7s %7s %9s", "act", "times", "p50 ms", "p95 ms", "p99 ms", "longest");
        millis.forEach((act, times) -> line(act, times));
        List<Double> all = millis.values().stream().flatMap(List::stream).toList();
        line("all", all);
        BenchLine.under("p95 of all acts", percentile(all, 95), "ms", MOST_MILLISECONDS);
        millis.forEach((act, times) -> {
            if (percentile(times, 95) >= MOST_MILLISECONDS) {
                BenchLine.under("p95 of: " + act, percentile(times, 95), "ms", MOST_MILLISECONDS);
            }
        });
        BenchLine.print("%d faults, wanted 0%s", faults.size(), faults.isEmpty() ? "" : "   MISSED");
        faults.stream().distinct().limit(10).forEach(fault -> BenchLine.print("  %s", fault));
    }

    private static void line(String act, List<Double> times) {
        BenchLine.print(
                "%-28s %7d %7.0f %7.0f %7.0f %9.0f",
                act,
                times.size(),
                percentile(times, 50),
                percentile(times, 95),
                percentile(times, 99),
                percentile(times, 100));
    }

    private static double percentile(List<Double> times, int percent) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, Math.ceilDiv(sorted.size() * percent, 100) - 1));
    }
}
