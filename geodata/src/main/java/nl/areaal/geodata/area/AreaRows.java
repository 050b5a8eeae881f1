package nl.areaal.geodata.area;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import nl.areaal.core.area.Area;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.area.DrawnArea;
import nl.areaal.core.area.Residents;
import nl.areaal.core.crs.LonLatBox;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.geodata.store.RowTimes;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.RowMapper;

/** How areas lie in their rows. */
final class AreaRows {
    static final RowMapper<Area> AREA = (row, number) -> new Area(
            new AreaCode(row.getString("code")),
            row.getString("name"),
            parent(row),
            residents(row),
            boundary(row),
            row.getObject("valid_from", LocalDate.class));

    static final RowMapper<AreaSummary> SUMMARY = (row, number) -> new AreaSummary(
            new AreaCode(row.getString("code")),
            row.getString("name"),
            parent(row),
            residents(row),
            row.getDouble("hectares"),
            new LonLatBox(
                    row.getDouble("west"), row.getDouble("south"), row.getDouble("east"), row.getDouble("north")));

    static final RowMapper<DrawnArea> DRAWN = (row, number) -> new DrawnArea(
            new AreaCode(row.getString("code")),
            row.getString("name"),
            Arrays.stream((String[]) row.getArray("parts").getArray())
                    .map(AreaCode::new)
                    .toList(),
            boundary(row));

    static final RowMapper<Drawing> DRAWING =
            (row, number) -> new Drawing(row.getString("drawn_by"), RowTimes.get(row, "drawn_at"));

    private AreaRows() {}

    private static Optional<AreaCode> parent(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("parent_code")).map(AreaCode::new);
    }

    private static Residents residents(ResultSet row) throws SQLException {
        return new Residents(optionalInt(row, "inhabitants"), optionalInt(row, "dwellings"));
    }

    private static OptionalInt optionalInt(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** A boundary as areas have it, of however many pieces. */
    static MultiPolygon multi(Geometry boundary) {
        MultiPolygon multi = boundary instanceof MultiPolygon already
                ? already
                : RegionCrs.GEOMETRY.createMultiPolygon(new Polygon[] {(Polygon) boundary});
        multi.setSRID(RegionCrs.SRID);
        return multi;
    }

    /** A boundary on its way into the store, with its reference system. */
    static byte[] wkb(MultiPolygon boundary) {
        return new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, true).write(boundary);
    }

    static MultiPolygon boundary(ResultSet row) throws SQLException {
        try {
            return (MultiPolygon) new WKBReader(RegionCrs.GEOMETRY).read(row.getBytes("geometry"));
        } catch (ParseException e) {
            throw new SQLException("the boundary of area " + row.getString("code") + " is not WKB", e);
        }
    }
}
