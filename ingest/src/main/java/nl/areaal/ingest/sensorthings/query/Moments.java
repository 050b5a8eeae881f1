package nl.areaal.ingest.sensorthings.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import nl.areaal.geodata.sensorthings.EntityId;

/** Reads a date and time with offset, as URLs and JSON write it; finer parts than microseconds are cut off. */
public final class Moments {
    private Moments() {}

    /**
     * The moment that a text means.
     *
     * @throws DateTimeException when it means none, or one that the store can't hold
     */
    public static Instant parse(String text) {
        // In a URL the plus of an offset is read as a space.
        Instant moment = OffsetDateTime.parse(text.toUpperCase(Locale.ROOT).replace(' ', '+'))
                .toInstant()
                .truncatedTo(ChronoUnit.MICROS);
        if (moment.isBefore(EntityId.EARLIEST) || !moment.isBefore(EntityId.LATEST)) {
            throw new DateTimeException(text + " is not between " + EntityId.EARLIEST + " and " + EntityId.LATEST);
        }
        return moment;
    }
}
