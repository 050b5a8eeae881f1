package nl.areaal.geodata.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import nl.areaal.core.area.Residents;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.baseline.PeopleFacts;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The areas of the finest level whose inhabitants are known. */
final class PopulatedAreas {
    /** As far as the people nearby are counted. */
    private static final double BEYOND_METRES = 10_000;

    private final DataSource database;
    private final JdbcClient jdbc;

    PopulatedAreas(DataSource database) {
        this.database = database;
        jdbc = JdbcClient.create(database);
    }

    Optional<String> level() {
        return jdbc.sql("""
                select level from area where valid_to is null and level in ('buurt', 'wijk', 'gemeente', 'provincie')
                group by level having sum(inhabitants) > 0
                order by array_position(array['buurt', 'wijk', 'gemeente', 'provincie'], level) limit 1
                """).query(String.class).optional();
    }

    /** Where they lie; empty when there are none. */
    Optional<Envelope> extent() {
        return level().flatMap(level -> extent("level = ?", level));
    }

    /** Where one area lies, populated or not. */
    Optional<Envelope> extentOf(String code) {
        return extent("code = ?", code);
    }

    private Optional<Envelope> extent(String condition, String value) {
        return Extents.of(jdbc, "area where valid_to is null and " + condition, List.of(value));
    }

    /** Gives people their areas, in the order of the codes. */
    void spread(PeopleFacts people, GridFrame frame) {
        Envelope box = frame.extent();
        box.expandBy(BEYOND_METRES);
        level().ifPresent(level -> new LayerShapes(database)
                .each(
                        "inhabitants, dwellings",
                        "area where valid_to is null and level = '" + level + "'",
                        "code",
                        box,
                        (shape, row) -> people.add(shape, new Residents(count(row, 2), count(row, 3)))));
    }

    private static OptionalInt count(ResultSet row, int column) throws SQLException {
        int count = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(count);
    }
}
