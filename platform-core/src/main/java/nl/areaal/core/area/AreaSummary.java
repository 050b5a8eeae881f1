package nl.areaal.core.area;

import java.util.Optional;
import java.util.OptionalInt;
import nl.areaal.core.crs.LonLatBox;

/** What there is to tell about an area without its boundary: for lists, searches and panels. */
public record AreaSummary(
        AreaCode code, String name, Optional<AreaCode> parent, Residents residents, double hectares, LonLatBox box) {
    public AreaLevel level() {
        return code.level();
    }

    public OptionalInt inhabitants() {
        return residents.inhabitants();
    }

    public OptionalInt dwellings() {
        return residents.dwellings();
    }
}
