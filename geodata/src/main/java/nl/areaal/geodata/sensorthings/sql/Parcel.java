package nl.areaal.geodata.sensorthings.sql;

import java.util.List;
import nl.areaal.geodata.sensorthings.Reading;

/**
 * Readings that one writer delivers at once.
 *
 * @param scope where that writer may write
 */
public record Parcel(List<Reading> readings, Scope scope) {
    public Parcel {
        readings = List.copyOf(readings);
    }
}
