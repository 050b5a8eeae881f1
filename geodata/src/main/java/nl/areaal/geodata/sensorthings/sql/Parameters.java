package nl.areaal.geodata.sensorthings.sql;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Values in the form that the driver binds. */
final class Parameters {
    private Parameters() {}

    static OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
