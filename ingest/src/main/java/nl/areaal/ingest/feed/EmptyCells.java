package nl.areaal.ingest.feed;

import java.util.List;
import nl.areaal.geodata.dataset.Remark;

/** Counts cells in which nothing stands: no reading, and no fault either. */
final class EmptyCells {
    private long count;
    private String first = "";

    void add(String where) {
        if (count == 0) {
            first = where;
        }
        count++;
    }

    List<Remark> remarks() {
        return count == 0 ? List.of() : List.of(new Remark("empty cell: no reading", count, first));
    }
}
