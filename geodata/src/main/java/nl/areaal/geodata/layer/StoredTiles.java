package nl.areaal.geodata.layer;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.areaal.core.tile.TileAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Tiles that were made once, zipped as they are served, up to so many bytes; the oldest go first. */
public final class StoredTiles {
    /** Goes up when the same features make other bytes, so that nobody keeps tiles of an older version of us. */
    public static final int ENCODING = 2;

    private static final int SAVES_BETWEEN_LIMITS = 500;

    private final JdbcClient jdbc;
    private final long mostBytes;
    private final AtomicInteger saves = new AtomicInteger();

    public StoredTiles(DataSource database, long mostBytes) {
        jdbc = JdbcClient.create(database);
        this.mostBytes = mostBytes;
    }

    /** The zipped tile of a collection, if it still holds: made at a change that is the newest which touches it. */
    public Optional<byte[]> find(String collection, TileAddress tile, long change) {
        return asked("""
                select tile from stored_tile
                where collection_id = :id and grid = :grid and zoom = :zoom and tile_row = :row and tile_column = :column
                  and encoding = :encoding and change = :change
                """, collection, tile, change)
                .query((row, number) -> row.getBytes("tile"))
                .optional();
    }

    /** Keeps a tile in place of what was kept of it before. */
    public void save(String collection, TileAddress tile, long change, byte[] zipped) {
        asked("""
                insert into stored_tile (collection_id, grid, zoom, tile_row, tile_column, encoding, change, tile)
                values (:id, :grid, :zoom, :row, :column, :encoding, :change, :tile)
                on conflict (collection_id, grid, zoom, tile_row, tile_column) do update set
                    encoding = excluded.encoding, change = excluded.change, made_at = excluded.made_at, tile = excluded.tile
                """, collection, tile, change).param("tile", zipped).update();
        if (saves.incrementAndGet() % SAVES_BETWEEN_LIMITS == 0) {
            limit();
        }
    }

    /** Lets the oldest go for as long as all together are too many bytes; says how many went. */
    public int limit() {
        return jdbc.sql("""
                delete from stored_tile where ctid = any (array(
                    select ctid from (select ctid, sum(bytes) over (order by made_at desc, ctid) as so_far from stored_tile) newest_first
                    where so_far > :most))
                """).param("most", mostBytes).update();
    }

    private StatementSpec asked(String statement, String collection, TileAddress tile, long change) {
        return jdbc.sql(statement)
                .param("id", collection)
                .param("grid", tile.grid().id())
                .param("zoom", tile.zoom())
                .param("row", tile.row())
                .param("column", tile.column())
                .param("encoding", ENCODING)
                .param("change", change);
    }
}
