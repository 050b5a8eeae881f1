package nl.areaal.geodata.quality;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sets the flags of readings. The value is not corrected by that, so neither its version nor its history changes.
 *
 * <p>A reading that somebody is correcting at this moment is passed by, so that nobody waits for somebody who waits for
 * them: the correction has it judged again.
 */
final class FlagWriter {
    private final JdbcClient jdbc;

    FlagWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns how many were changed. */
    int write(List<Flagged> readings) {
        if (readings.isEmpty()) {
            return 0;
        }
        return jdbc.sql("""
                update observation o
                set quality = c.quality
                from (
                    select o.datastream_id, o.phenomenon_time, i.quality::smallint
                    from unnest(?, ?, ?, ?) as i(datastream_id, micros, result, quality)
                    join observation o
                        on o.datastream_id = i.datastream_id and o.phenomenon_time = micros_time(i.micros)
                    where o.result = i.result and o.quality <> i.quality
                    for update of o skip locked
                ) c
                where o.datastream_id = c.datastream_id and o.phenomenon_time = c.phenomenon_time
                """)
                .params(
                        readings.stream().mapToLong(Flagged::datastreamId).toArray(),
                        readings.stream().mapToLong(Flagged::epochMicros).toArray(),
                        readings.stream().mapToDouble(Flagged::result).toArray(),
                        readings.stream().mapToInt(Flagged::code).toArray())
                .update();
    }
}
