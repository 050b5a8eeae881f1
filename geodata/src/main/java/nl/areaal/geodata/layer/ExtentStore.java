package nl.areaal.geodata.layer;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import nl.areaal.core.crs.LonLatBox;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.core.tile.TileGrid;
import nl.areaal.core.tile.TileRange;
import nl.areaal.geodata.store.RowTimes;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells where the features of a collection lie, and of what time they are; measured once for each state of the collection. */
public final class ExtentStore {
    /** More than a box, measured along its edges, may miss of what lies between two of the points. */
    private static final double MARGIN_METRES = 1;

    private final JdbcClient jdbc;
    private final Map<String, Measured> byCollection = new ConcurrentHashMap<>();

    private record Measured(Instant changedAt, Optional<Boxes> boxes) {}

    /** The same rectangle of RD New, and what lies around it in other systems, where its edges are bent. */
    private record Boxes(LonLatBox degrees, Envelope region, Envelope web, Optional<TimeSpan> time) {}

    public ExtentStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /** The box around all features; empty when there are none. */
    public Optional<LonLatBox> extent(PublishedCollection collection) {
        return boxes(collection).map(Boxes::degrees);
    }

    /** From the earliest to the latest feature; empty when no property says of what time they are, or none has a value. */
    public Optional<TimeSpan> time(PublishedCollection collection) {
        return boxes(collection).flatMap(Boxes::time);
    }

    /** The tiles of a zoom on which a collection may show something; all of them where that is not known, or where it has nothing. */
    public TileRange tiles(PublishedCollection collection, TileGrid grid, int zoom) {
        if (collection.tiling().change() == 0) {
            return TileRange.all(grid, zoom); // nobody tells when it changes
        }
        double reach = TileChanges.reachMetres(new TileAddress(grid, zoom, 0, 0)) + MARGIN_METRES;
        return boxes(collection)
                .map(boxes -> switch (grid) {
                    case WEB_MERCATOR_QUAD -> boxes.web();
                    case NETHERLANDS_RD_NEW_QUAD -> boxes.region();
                })
                .map(box -> TileRange.around(grid, zoom, box, reach))
                .orElseGet(() -> TileRange.all(grid, zoom));
    }

    private Optional<Boxes> boxes(PublishedCollection collection) {
        return byCollection
                .compute(
                        collection.id(),
                        (id, known) -> known != null && holds(known, collection)
                                ? known
                                : new Measured(collection.changedAt(), measure(collection)))
                .boxes();
    }

    /** Tiles are asked for by who knows the collection as it was a second ago, which is no reason to measure that again. */
    private static boolean holds(Measured known, PublishedCollection collection) {
        boolean newer = known.changedAt().isAfter(collection.changedAt());
        return known.changedAt().equals(collection.changedAt())
                || (newer && collection.tiling().change() != 0);
    }

    private Optional<Boxes> measure(PublishedCollection collection) {
        String moment = collection.table().time().map(LayerColumn::column).orElse("null::timestamptz");
        return jdbc.sql("""
                with measured as (
                    select st_setsrid(st_extent(geometry)::geometry, 28992) as region, min(%2$s) as first, max(%2$s) as last from %1$s),
                bent as (select *, st_segmentize(region, 500) as along from measured)
                select region::box3d as region, st_transform(along, 4326)::box3d as degrees, st_transform(along, 3857)::box3d as web,
                       first, last
                from bent where region is not null
                """.formatted(collection.table().name(), moment))
                .query((row, number) -> {
                    Envelope degrees = box(row.getString("degrees"));
                    return new Boxes(
                            new LonLatBox(degrees.getMinX(), degrees.getMinY(), degrees.getMaxX(), degrees.getMaxY()),
                            box(row.getString("region")),
                            box(row.getString("web")),
                            time(RowTimes.find(row, "first"), RowTimes.find(row, "last")));
                })
                .optional();
    }

    private static Optional<TimeSpan> time(Optional<Instant> first, Optional<Instant> last) {
        return first.map(known -> new TimeSpan(first, last));
    }

    /** A box as PostGIS writes it: {@code BOX3D(west south low,east north high)}. */
    private static Envelope box(String text) {
        String[] numbers = text.substring("BOX3D(".length(), text.length() - 1).split("[ ,]", -1);
        return new Envelope(
                Double.parseDouble(numbers[0]),
                Double.parseDouble(numbers[3]),
                Double.parseDouble(numbers[1]),
                Double.parseDouble(numbers[4]));
    }
}
