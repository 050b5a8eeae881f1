package nl.areaal.ingest.feed;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.areaal.geodata.csv.Note;
import nl.areaal.geodata.dataset.Remark;

/** Counts what a table holds beside readings and faults, with the first case of each. */
final class TableNotes {
    private final Map<Note, Long> counts = new EnumMap<>(Note.class);
    private final Map<Note, String> examples = new EnumMap<>(Note.class);

    void add(Note note, String where) {
        counts.merge(note, 1L, Long::sum);
        examples.putIfAbsent(note, where);
    }

    long count(Note note) {
        return counts.getOrDefault(note, 0L);
    }

    List<Remark> remarks() {
        return counts.entrySet().stream()
                .map(entry -> new Remark(
                        entry.getKey().phrase(), entry.getValue(), examples.getOrDefault(entry.getKey(), "")))
                .toList();
    }
}
