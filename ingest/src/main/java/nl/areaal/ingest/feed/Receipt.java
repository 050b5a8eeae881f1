package nl.areaal.ingest.feed;

import java.util.List;
import nl.areaal.geodata.csv.Fault;
import nl.areaal.geodata.dataset.Remark;

/**
 * What became of a delivery.
 *
 * @param known whether the same bytes were stored before, so that nothing was done
 * @param faults the first rows that can't be used
 */
public record Receipt(long readings, long refused, boolean known, List<Remark> remarks, List<Fault> faults) {
    public Receipt {
        remarks = List.copyOf(remarks);
        faults = List.copyOf(faults);
    }
}
