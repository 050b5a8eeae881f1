package nl.areaal.geodata.file;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import nl.areaal.core.crs.RegionCrs;

/** The tables that every GeoPackage has (OGC 12-128r18, tables 3, 5 and 7), with RD New among its reference systems. */
final class GeoPackageSchema {
    private static final String RD_NEW = """
            PROJCS["Amersfoort / RD New",GEOGCS["Amersfoort",DATUM["Amersfoort",SPHEROID["Bessel 1841",6377397.155,\
            299.1528128,AUTHORITY["EPSG","7004"]],AUTHORITY["EPSG","6289"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],\
            UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4289"]],\
            PROJECTION["Oblique_Stereographic"],PARAMETER["latitude_of_origin",52.1561605555556],\
            PARAMETER["central_meridian",5.38763888888889],PARAMETER["scale_factor",0.9999079],\
            PARAMETER["false_easting",155000],PARAMETER["false_northing",463000],UNIT["metre",1,AUTHORITY["EPSG","9001"]],\
            AXIS["X",EAST],AXIS["Y",NORTH],AUTHORITY["EPSG","28992"]]""";

    private static final String WGS84 = """
            GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],\
            AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],\
            UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]""";

    private GeoPackageSchema() {}

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("pragma application_id = 1196444487"); // GPKG
            statement.executeUpdate("pragma user_version = 10300");
            statement.executeUpdate("""
                    create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer primary key,
                        organization text not null, organization_coordsys_id integer not null, definition text not null,
                        description text)""");
            statement.executeUpdate("""
                    create table gpkg_contents (table_name text not null primary key, data_type text not null,
                        identifier text unique, description text default '', last_change datetime not null,
                        min_x double, min_y double, max_x double, max_y double, srs_id integer,
                        foreign key (srs_id) references gpkg_spatial_ref_sys(srs_id))""");
            statement.executeUpdate("""
                    create table gpkg_geometry_columns (table_name text not null, column_name text not null,
                        geometry_type_name text not null, srs_id integer not null, z tinyint not null, m tinyint not null,
                        primary key (table_name, column_name), unique (table_name),
                        foreign key (table_name) references gpkg_contents(table_name),
                        foreign key (srs_id) references gpkg_spatial_ref_sys(srs_id))""");
            statement.executeUpdate("""
                    insert into gpkg_spatial_ref_sys values
                        ('Undefined cartesian', -1, 'NONE', -1, 'undefined', null),
                        ('Undefined geographic', 0, 'NONE', 0, 'undefined', null),
                        ('WGS 84', 4326, 'EPSG', 4326, '%s', null),
                        ('Amersfoort / RD New', %d, 'EPSG', %2$d, '%s', null)""".formatted(WGS84, RegionCrs.SRID, RD_NEW));
        }
    }
}
