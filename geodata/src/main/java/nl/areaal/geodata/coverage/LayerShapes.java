package nl.areaal.geodata.coverage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Reads the shapes of a layer that lie in a box, one at a time, so that a layer of any size can be read. */
final class LayerShapes {
    private static final int FETCH_ROWS = 2_000;

    private final DataSource database;

    LayerShapes(DataSource database) {
        this.database = database;
    }

    /** Takes a shape and the rest of its row. */
    @FunctionalInterface
    interface ShapeReader {
        void read(Geometry shape, ResultSet row) throws SQLException;
    }

    /**
     * Hands over each shape in the order of a column.
     *
     * @param rest what is read besides the shape, from the second column on, e.g. {@code class}
     * @param source the table and a condition, e.g. {@code layer_trees where crown_metres > 0}
     */
    void each(String rest, String source, String order, Envelope box, ShapeReader reader) {
        String sql = "select st_asbinary(geometry), " + rest + " from " + source
                + " and geometry && st_makeenvelope(?, ?, ?, ?, 28992) order by " + order;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false); // the driver streams only within a transaction
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCH_ROWS);
                bind(statement, box);
                read(statement, reader);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException | ParseException e) {
            throw new IllegalStateException("shapes of " + source + " can't be read: " + e.getMessage(), e);
        }
    }

    private static void bind(PreparedStatement statement, Envelope box) throws SQLException {
        statement.setDouble(1, box.getMinX());
        statement.setDouble(2, box.getMinY());
        statement.setDouble(3, box.getMaxX());
        statement.setDouble(4, box.getMaxY());
    }

    private static void read(PreparedStatement statement, ShapeReader reader) throws SQLException, ParseException {
        WKBReader wkb = new WKBReader();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                reader.read(wkb.read(row.getBytes(1)), row);
            }
        }
    }
}
