package nl.areaal.ingest.feed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.areaal.geodata.csv.Cause;
import nl.areaal.geodata.csv.Fault;
import nl.areaal.geodata.dataset.Remark;

/** Counts what can't be used of a table by its cause, and keeps the first of each as they stand there. */
final class RowFaults {
    private static final int KEPT_OF_EACH = 1_000;
    private static final int MOST_CHARACTERS = 8 << 20;

    private final Map<Cause, Long> counts = new EnumMap<>(Cause.class);
    private final Map<Cause, String> examples = new EnumMap<>(Cause.class);
    private final List<Kept> kept = new ArrayList<>();
    private int characters;

    /**
     * One of them.
     *
     * @param text the line
     */
    record Kept(Fault fault, String text) {}

    void add(Fault fault, String text) {
        long count = counts.merge(fault.cause(), 1L, Long::sum);
        examples.putIfAbsent(fault.cause(), fault.toString());
        if (count <= KEPT_OF_EACH && characters + text.length() <= MOST_CHARACTERS) {
            kept.add(new Kept(fault, text));
            characters += text.length();
        }
    }

    List<Kept> kept() {
        return List.copyOf(kept);
    }

    long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    List<Remark> remarks() {
        return counts.entrySet().stream()
                .map(entry ->
                        new Remark(entry.getKey().code(), entry.getValue(), examples.getOrDefault(entry.getKey(), "")))
                .toList();
    }
}
