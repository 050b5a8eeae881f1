package nl.areaal.geodata.layer;

import javax.sql.DataSource;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.core.tile.TileDetail;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Knows where collections changed, and so which tiles still hold. */
public final class TileChanges {
    /** Changes are told as so many boxes at most in each direction. */
    private static final int BOXES_ACROSS = 16;
    /** When a collection has more, all of it counts as changed once: what is kept stays small. */
    private static final int MOST_BOXES = 2_000;
    /** What a change moves in a generalised level lies as far from it as this part of a tile, at most. */
    private static final double GENERALISED_REACH = 0.25;

    private final JdbcClient jdbc;

    public TileChanges(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /**
     * Tells that all of a collection may have changed, and what is gone as well: that lies in the box of an earlier change. To be
     * called at the end of the transaction that changes it.
     */
    public void addAll(String collection, String table) {
        add(
                collection,
                "select geometry from " + table + " union all select box from tile_change where collection_id = :id");
    }

    /**
     * Tells where a collection changed: around each of the geometries in RD New that a query gives. Holds the collection until the
     * transaction ends, so that a later change has a higher number.
     */
    void add(String collection, String geometries) {
        long change = jdbc.sql("""
                update collection set tile_change = greatest(tile_change + 1, (extract(epoch from clock_timestamp()) * 1e6)::bigint)
                where id = :id returning tile_change
                """).param("id", collection).query(Long.class).single();
        jdbc.sql("""
                insert into tile_change (collection_id, change, box, box_3857)
                with changed as materialized (%s),
                all_of_it as (
                    select greatest(st_xmax(box) - st_xmin(box), st_ymax(box) - st_ymin(box), 1000) / %d as side
                    from (select st_extent(geometry) as box from changed) around),
                boxes as (
                    select st_expand(st_setsrid(st_extent(geometry)::geometry, 28992), 1) as box from changed, all_of_it
                    group by floor((st_xmin(geometry) + st_xmax(geometry)) / 2 / side),
                             floor((st_ymin(geometry) + st_ymax(geometry)) / 2 / side))
                select :id, :change, box, st_envelope(st_transform(st_segmentize(box, 5000), 3857)) from boxes
                """.formatted(geometries, BOXES_ACROSS))
                .param("id", collection)
                .param("change", change)
                .update();
        forgetCovered(collection, change);
    }

    /** Of what a newer change covers, the older one is of no more use. */
    private void forgetCovered(String collection, long change) {
        jdbc.sql("""
                delete from tile_change older using tile_change newer
                where older.collection_id = :id and newer.collection_id = :id and newer.change = :change
                  and older.change < :change and older.box @ newer.box
                """).param("id", collection).param("change", change).update();
        jdbc.sql("""
                with several as (
                    select st_setsrid(st_extent(box)::geometry, 28992) as box, st_setsrid(st_extent(box_3857)::geometry, 3857) as web
                    from tile_change where collection_id = :id having count(*) > :most),
                gone as (delete from tile_change where collection_id = :id and exists (select 1 from several))
                insert into tile_change (collection_id, change, box, box_3857) select :id, :change, box, web from several
                """)
                .param("id", collection)
                .param("change", change)
                .param("most", MOST_BOXES)
                .update();
    }

    /** How far around a tile lies what it may show, in metres of the projection. */
    static double reachMetres(TileAddress tile) {
        double margin = TileDetail.visibleOn(tile).marginMetres(tile);
        return tile.grid().webZoom(tile.zoom()) <= GeneralisedLevel.DEEPEST
                ? margin + GENERALISED_REACH * tile.spanMetres()
                : margin;
    }

    /** The newest change of a collection that may show on a tile; 0 when there was none. */
    public long newest(String collection, TileAddress tile) {
        double margin = reachMetres(tile);
        return jdbc.sql("""
                select coalesce(max(change), 0) from tile_change
                where collection_id = :id and %s && st_makeenvelope(:west, :south, :east, :north, :srid)
                """.formatted(tile.grid().srid() == 3857 ? "box_3857" : "box"))
                .param("id", collection)
                .param("west", tile.minX() - margin)
                .param("south", tile.minY() - margin)
                .param("east", tile.maxX() + margin)
                .param("north", tile.maxY() + margin)
                .param("srid", tile.grid().srid())
                .query(Long.class)
                .single();
    }
}
