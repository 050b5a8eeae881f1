package nl.areaal.geodata.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.areaal.geodata.dataset.Outcome;
import nl.areaal.geodata.dataset.Remark;

/** Counts what becomes of the features of a delivery, and keeps the first case of everything that was wrong. */
public final class Tally {
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
        remarks.merge(
                reason,
                new Remark(reason, 1, example),
                (before, one) -> new Remark(reason, before.count() + 1, before.example()));
    }

    public Outcome outcome() {
        return new Outcome(accepted, repaired, refused, List.copyOf(remarks.values()));
    }
}
