package nl.areaal.geodata.layer;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.core.tile.TileDetail;
import nl.areaal.core.tile.VectorTileLayer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes vector tiles of the collections.
 *
 * <p>The rows come by binary COPY and go through the encoder one by one as they arrive: nothing but the tile is held in
 * memory, and no byte is turned into an object on the way.
 */
public final class TileStore {
    /** What a tile may weigh where a map shows much at once. */
    public static final int MOST_BYTES = 500_000;

    private final JdbcTemplate database;

    public TileStore(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    /** The tile of a collection; no bytes when there is nothing to be seen. */
    public byte[] tile(PublishedCollection collection, TileAddress address) {
        return tile(collection, address, MOST_BYTES);
    }

    /**
     * The same, of at most so many bytes where it shows no more than what can be seen; from zoom 14 of the web on it holds
     * everything.
     */
    public byte[] tile(PublishedCollection collection, TileAddress address, int mostBytes) {
        if (address.grid().webZoom(address.zoom()) < collection.minZoom()) {
            return new byte[0];
        }
        TileSource source = TileSource.of(collection, address);
        VectorTileLayer layer = source.layer(collection.id(), address);
        TileRows rows = new TileRows(layer, source.types(), source.packed());
        String copy = source.copy(address);
        database.execute((Connection connection) -> {
            send(connection.unwrap(PGConnection.class).getCopyAPI(), copy, rows);
            return layer;
        });
        return TileDetail.holdsEverything(address) ? layer.toTile() : layer.toTile(mostBytes);
    }

    private static void send(CopyManager copies, String sql, TileRows rows) throws SQLException {
        CopyOut copy = copies.copyOut(sql);
        try {
            for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                rows.accept(message);
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
