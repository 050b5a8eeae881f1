package nl.areaal.geodata.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.areaal.geodata.dataset.Outcome;
import nl.areaal.geodata.dataset.Remark;

/** Counts what becomes of the features of a delivery, and keeps the first case of everything that was wrong. */
public final class Tally {
    /** Reasons that name a value or a place are as many as there are bad features: a large file must not fill the memory. */
    private static final int MOST_REASONS = 200;

    private static final String OTHER = "other reasons";

    private final Map<String, Remark> remarks = new LinkedHashMap<>();
    private long accepted;
    private long repaired;
    private long refused;

    public void accept() {
        accepted++;
    }

    /** Counts a feature that is accepted and had to be mended first. */
    public void repair(String reason, String example) {
        repaired++;
        remark(reason, example);
    }

    public void refuse(String reason, String example) {
        refused++;
        remark(reason, example);
    }

    /** Notes something that neither mends nor refuses. */
    public void remark(String reason, String example) {
        String kept = remarks.containsKey(reason) || remarks.size() < MOST_REASONS ? reason : OTHER;
        remarks.merge(
                kept,
                new Remark(kept, 1, example),
                (before, one) -> new Remark(kept, before.count() + 1, before.example()));
    }

    public Outcome outcome() {
        return new Outcome(accepted, repaired, refused, List.copyOf(remarks.values()));
    }
}
