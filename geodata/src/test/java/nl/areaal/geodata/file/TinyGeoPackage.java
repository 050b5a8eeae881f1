package nl.areaal.geodata.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;

/** Makes GeoPackages small enough to check by hand. */
public final class TinyGeoPackage {
    private static final int RD = 28992;
    private final String url;

    private TinyGeoPackage(Path file) {
        url = "jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath();
    }

    public static TinyGeoPackage at(Path file) throws SQLException {
        TinyGeoPackage made = new TinyGeoPackage(file);
        made.execute("""
                create table gpkg_spatial_ref_sys (srs_name text, srs_id integer primary key, organization text,
                    organization_coordsys_id integer, definition text);
                insert into gpkg_spatial_ref_sys values ('undefined', -1, 'NONE', -1, 'undefined'),
                    ('RD', 28992, 'EPSG', 28992, ''), ('WGS 84', 4326, 'EPSG', 4326, ''),
                    ('nobody knows', 9, 'EPSG', 999999, '');
                create table gpkg_contents (table_name text primary key, data_type text);
                create table gpkg_geometry_columns (table_name text, column_name text, geometry_type_name text,
                    srs_id integer, z integer, m integer)
                """);
        return made;
    }

    static void emptyDatabase(Path file) throws SQLException {
        new TinyGeoPackage(file).execute("create table empty (a)");
    }

    public TinyGeoPackage layer(String name, int srs, String columns) throws SQLException {
        execute("create table %1$s (fid integer primary key, geom GEOMETRY, %2$s);".formatted(name, columns)
                + "insert into gpkg_contents values ('%s', 'features');".formatted(name)
                + "insert into gpkg_geometry_columns values ('%s', 'geom', 'GEOMETRY', %d, 0, 0)".formatted(name, srs));
        return this;
    }

    TinyGeoPackage attributes(String name) throws SQLException {
        execute("create table %1$s (fid integer primary key);insert into gpkg_contents values ('%1$s', 'attributes')"
                .formatted(name));
        return this;
    }

    /** Adds a feature; geometry and values as SQL writes them. */
    public TinyGeoPackage row(String layer, String geometry, String values) throws SQLException {
        execute("insert into %s values (null, %s, %s)".formatted(layer, geometry, values));
        return this;
    }

    static String point(double x, double y) {
        return blob(new GeometryFactory().createPoint(new Coordinate(x, y)));
    }

    /** A geometry as GeoPackage writes it, with a box of two dimensions before it. */
    public static String blob(Geometry geometry) {
        byte[] wkb = new WKBWriter().write(geometry);
        ByteBuffer bytes = ByteBuffer.allocate(40 + wkb.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) 0b11).putInt(RD);
        bytes.putDouble(0).putDouble(0).putDouble(0).putDouble(0).put(wkb);
        return "x'" + HexFormat.of().formatHex(bytes.array()) + "'";
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
