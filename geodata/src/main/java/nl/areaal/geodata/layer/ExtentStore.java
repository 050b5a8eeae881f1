package nl.areaal.geodata.layer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import nl.areaal.core.crs.LonLatBox;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells where the features of a collection lie; measured once for each state of the collection. */
public final class ExtentStore {
    private final JdbcClient jdbc;
    private final Map<String, Measured> byCollection = new ConcurrentHashMap<>();

    private record Measured(Instant changedAt, Optional<LonLatBox> extent) {}

    public ExtentStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /** The box around all features; empty when there are none. */
    public Optional<LonLatBox> extent(PublishedCollection collection) {
        Measured known = byCollection.get(collection.id());
        if (known == null || !known.changedAt().equals(collection.changedAt())) {
            known = new Measured(collection.changedAt(), measure(collection));
            byCollection.put(collection.id(), known);
        }
        return known.extent();
    }

    private Optional<LonLatBox> measure(PublishedCollection collection) {
        return jdbc.sql("""
                select st_xmin(box) as west, st_ymin(box) as south, st_xmax(box) as east, st_ymax(box) as north
                from (select st_transform(st_segmentize(st_setsrid(st_extent(geometry)::geometry, 28992), 5000), 4326) as box
                      from %s) measured
                where box is not null
                """.formatted(collection.table().name()))
                .query(ExtentStore::box)
                .optional();
    }

    private static LonLatBox box(ResultSet row, int number) throws SQLException {
        return new LonLatBox(
                row.getDouble("west"), row.getDouble("south"), row.getDouble("east"), row.getDouble("north"));
    }
}
