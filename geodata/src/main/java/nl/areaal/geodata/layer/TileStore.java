package nl.areaal.geodata.layer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.core.tile.TileDetail;
import nl.areaal.core.tile.TileGrid;
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
    private final JdbcTemplate database;

    public TileStore(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    /** The tile of a collection; no bytes when there is nothing to be seen. */
    public byte[] tile(PublishedCollection collection, TileAddress address) {
        if (address.grid().webZoom(address.zoom()) < collection.minZoom()) {
            return new byte[0];
        }
        TileDetail detail = TileDetail.visibleOn(address);
        List<LayerColumn> columns = collection.table().columns();
        VectorTileLayer layer = new VectorTileLayer(
                collection.id(), columns.stream().map(LayerColumn::property).toList(), address, detail);
        TileRows rows =
                new TileRows(layer, columns.stream().map(LayerColumn::type).toArray(PropertyType[]::new));
        String copy = copy(collection.table(), address, detail.marginMetres(address));
        database.execute((Connection connection) -> {
            send(connection.unwrap(PGConnection.class).getCopyAPI(), copy, rows);
            return layer;
        });
        return layer.toTile();
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

    /** COPY takes no parameters: the names were checked when the collection was registered, the rest are numbers. */
    private static String copy(PublishedCollection.Table table, TileAddress tile, double margin) {
        return """
                copy (select id::bigint, %1$s%2$s from %3$s
                      where %1$s && st_makeenvelope(%4$s, %5$s, %6$s, %7$s, %8$s)) to stdout with (format binary)
                """.formatted(
                        geometry(tile.grid()),
                        table.columns().stream().map(TileStore::selected).collect(Collectors.joining()),
                        table.name(),
                        tile.minX() - margin,
                        tile.minY() - margin,
                        tile.maxX() + margin,
                        tile.maxY() + margin,
                        tile.grid().srid());
    }

    /** Each feature is kept in the reference system of every grid. */
    private static String geometry(TileGrid grid) {
        return switch (grid) {
            case WEB_MERCATOR_QUAD -> "geometry_3857";
            case NETHERLANDS_RD_NEW_QUAD -> "geometry";
        };
    }

    private static String selected(LayerColumn column) {
        String type = column.type() == PropertyType.DATE_TIME
                ? "%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                : "%s::" + column.type().sqlType();
        return ", " + (column.type() == PropertyType.DATE_TIME ? "to_char(" : "") + type.formatted(column.column());
    }
}
