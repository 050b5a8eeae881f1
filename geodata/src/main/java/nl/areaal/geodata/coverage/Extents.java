package nl.areaal.geodata.coverage;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks how far rows with geometry reach. */
final class Extents {
    private Extents() {}

    /**
     * The extent of rows; empty when there are none.
     *
     * @param source the table and a condition, as SQL
     */
    static Optional<Envelope> of(JdbcClient jdbc, String source, List<?> values) {
        return jdbc.sql("""
                select st_xmin(e) west, st_xmax(e) east, st_ymin(e) south, st_ymax(e) north
                from (select st_extent(geometry) e from %s) extent where e is not null
                """.formatted(source))
                .params(values)
                .query((row, number) -> new Envelope(
                        row.getDouble("west"), row.getDouble("east"), row.getDouble("south"), row.getDouble("north")))
                .optional();
    }
}
