package nl.areaal.geodata.csv;

import java.time.Instant;

/** Takes what a table holds, as it is read. */
public interface TableSink {
    void reading(String station, Quantity quantity, Instant time, double result);

    /**
     * A row or cell that gives no reading.
     *
     * @param text the line as it stands there
     */
    void fault(Fault fault, String text);

    /**
     * Something that is no reading, and no fault either.
     *
     * @param where a place to look it up
     */
    void note(Note note, String where);

    /** Where a station is, in the system of the mapping. */
    void place(String station, Place place);
}
