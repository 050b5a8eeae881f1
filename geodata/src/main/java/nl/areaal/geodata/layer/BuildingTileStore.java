package nl.areaal.geodata.layer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.geodata.cql.sql.Condition;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells which 3D tiles a collection of buildings has, and what is on them.
 *
 * <p>A building is on the tile that the middle of the box around it lies in, and so on one tile only.
 */
public final class BuildingTileStore {
    /** No 430 m of any city has as many buildings; beyond it a tile is cut off. */
    public static final int MOST_BUILDINGS = 5_000;

    private static final String X = "((st_xmin(geometry) + st_xmax(geometry)) / 2)";
    private static final String Y = "((st_ymin(geometry) + st_ymax(geometry)) / 2)";
    private static final String WIDTH =
            "sqrt((st_xmax(geometry) - st_xmin(geometry)) ^ 2 + (st_ymax(geometry) - st_ymin(geometry)) ^ 2)";
    /** The index keeps boxes in single precision, which this is more than. */
    private static final double MARGIN_METRES = 1;

    private static final TileAddress ALL = new TileAddress(BuildingLevel.GRID, 0, 0, 0);

    private final JdbcClient jdbc;
    private final ItemStore items;
    private final Map<String, Blocks> blocks = new ConcurrentHashMap<>();

    private record Blocks(long change, Instant changedAt, List<BuildingTile> tiles) {}

    public BuildingTileStore(DataSource database) {
        jdbc = JdbcClient.create(database);
        items = new ItemStore(database);
    }

    /** The tiles of {@link BuildingLevel#CITY} that have buildings of any size; measured once for each state of the collection. */
    public List<BuildingTile> blocks(PublishedCollection collection, BuildingHeights heights) {
        Blocks known = blocks.get(collection.id());
        long change = collection.tiling().change();
        if (known == null || known.change() != change || !known.changedAt().equals(collection.changedAt())) {
            List<BuildingTile> tiles =
                    tiles(collection, heights, String.valueOf(BuildingLevel.CITY.zoom()), Condition.ALWAYS);
            known = new Blocks(change, collection.changedAt(), tiles);
            blocks.put(collection.id(), known);
        }
        return known.tiles();
    }

    /** The tiles that have buildings within a tile of {@link BuildingLevel#CITY}, of all levels. */
    public List<BuildingTile> within(PublishedCollection collection, BuildingHeights heights, TileAddress block) {
        return tiles(collection, heights, zoom(heights), on(block));
    }

    /** Sends the buildings of a tile with all their properties. */
    public void buildings(
            PublishedCollection collection, BuildingHeights heights, TileAddress tile, ItemStore.RowSink sink) {
        Condition ofLevel = new Condition(zoom(heights) + " = ?", List.of(tile.zoom()));
        FeatureQuery query = new FeatureQuery(
                new Selection(Optional.empty(), Condition.all(List.of(on(tile), ofLevel))),
                List.of(),
                ItemOutput.of(ItemForm.GEO_JSON, ItemCrs.RD_NEW, collection),
                MOST_BUILDINGS,
                Optional.empty());
        items.rows(inSpace(collection), query, sink);
    }

    /** Sends what buildings look like, with their names: walls, roofs and floors in RD New and above NAP, of those that have any. */
    public void surfaces(
            PublishedCollection collection, Collection<String> names, BiConsumer<String, MultiPolygon> sink) {
        if (collection.table().hasSurfaces()) {
            jdbc.sql("""
                    select feature_id::text as name, st_asbinary(surfaces) as surfaces from feature_surfaces
                    where collection_id = ? and feature_id = any (?::bigint[]) order by feature_id
                    """)
                    .param(collection.id())
                    .param(names.toArray(String[]::new))
                    .query(row -> {
                        sink.accept(row.getString("name"), (MultiPolygon) ItemStore.geometry(row.getBytes("surfaces")));
                    });
        }
    }

    /** With the box around the surfaces of each, where some have any. */
    private static PublishedCollection inSpace(PublishedCollection collection) {
        PublishedCollection.Table table = collection.table();
        return table.hasSurfaces() ? collection.with(table.from(FeatureSurfaces.table(table.name()))) : collection;
    }

    private static String zoom(BuildingHeights heights) {
        return BuildingLevel.zoomOf("greatest(" + heights.heightSql() + ", " + WIDTH + ")");
    }

    /** Asks as {@link #tiles} counts, to the last bit, so that none falls between two tiles. */
    private static Condition on(TileAddress tile) {
        return new Condition(
                "geometry && st_makeenvelope(?, ?, ?, ?, 28992) and floor((" + X + " - ?) / ?) = ? and floor((? - " + Y
                        + ") / ?) = ?",
                List.of(
                        tile.minX() - MARGIN_METRES,
                        tile.minY() - MARGIN_METRES,
                        tile.maxX() + MARGIN_METRES,
                        tile.maxY() + MARGIN_METRES,
                        ALL.minX(),
                        tile.spanMetres(),
                        tile.column(),
                        ALL.maxY(),
                        tile.spanMetres(),
                        tile.row()));
    }

    private List<BuildingTile> tiles(
            PublishedCollection collection, BuildingHeights heights, String zoom, Condition where) {
        return jdbc
                .sql("""
                with measured as (
                    select geometry, %8$s as box, %1$s as zoom, %2$s as height, %3$s as ground from %4$s where %5$s offset 0)
                select zoom, floor((? - %7$s) / (? / (1 << zoom)))::int as tile_row,
                       floor((%6$s - ?) / (? / (1 << zoom)))::int as tile_column,
                       count(*)::int as buildings, min(st_xmin(box)) as west, min(st_ymin(box)) as south,
                       max(st_xmax(box)) as east, max(st_ymax(box)) as north, max(height) as height,
                       min(ground) as low, max(ground) as high, count(ground) = count(*) as every_ground
                from measured group by 1, 2, 3 order by 1, 2, 3
                """.formatted(
                                zoom,
                                heights.heightSql(),
                                heights.groundSql(),
                                inSpace(collection).table().name(),
                                where.sql(),
                                X,
                                Y,
                                heights.boxSql()))
                .params(where.parameters())
                .param(ALL.maxY())
                .param(ALL.spanMetres())
                .param(ALL.minX())
                .param(ALL.spanMetres())
                .query(BuildingTileStore::tile)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Nothing when it lies beyond the grid. */
    private static Optional<BuildingTile> tile(ResultSet row, int number) throws SQLException {
        int zoom = row.getInt("zoom");
        int tileRow = row.getInt("tile_row");
        int column = row.getInt("tile_column");
        if (Math.min(tileRow, column) < 0 || Math.max(tileRow, column) >= 1 << zoom) {
            return Optional.empty();
        }
        double low = row.getDouble("low");
        boolean told = !row.wasNull();
        return Optional.of(new BuildingTile(
                new TileAddress(BuildingLevel.GRID, zoom, tileRow, column),
                row.getInt("buildings"),
                new Envelope(
                        row.getDouble("west"), row.getDouble("east"), row.getDouble("south"), row.getDouble("north")),
                row.getDouble("height"),
                told ? Optional.of(new BuildingTile.HeightRange(low, row.getDouble("high"))) : Optional.empty(),
                row.getBoolean("every_ground")));
    }
}
