package nl.areaal.geodata.layer;

import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;

/** What the features of a layer are on the map. */
public enum GeometryKind {
    POINT("Point"),
    LINE("MultiLineString"),
    POLYGON("MultiPolygon"),
    MIXED("Geometry");

    private final String storedType;

    GeometryKind(String storedType) {
        this.storedType = storedType;
    }

    /** The word for it in the catalogue of collections. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of one geometry; several points together are {@link #MIXED}, because a point column can't hold them. */
    public static GeometryKind of(Geometry geometry) {
        return switch (geometry) {
            case Point point -> POINT;
            case MultiPoint points -> points.getNumGeometries() == 1 ? POINT : MIXED;
            case Lineal line -> LINE;
            case Polygonal polygon -> POLYGON;
            default -> MIXED;
        };
    }

    /** The kind of a layer that holds geometry of both kinds. */
    public GeometryKind and(GeometryKind other) {
        return this == other ? this : MIXED;
    }

    /** The geometry in the one form that the layer stores: several-part lines and polygons, single points. */
    public Geometry unify(Geometry geometry) {
        return switch (geometry) {
            case Polygon polygon
            when this == POLYGON -> geometry.getFactory().createMultiPolygon(new Polygon[] {polygon});
            case LineString line
            when this == LINE -> geometry.getFactory().createMultiLineString(new LineString[] {line});
            case MultiPoint points when this == POINT && points.getNumGeometries() == 1 -> points.getGeometryN(0);
            default -> geometry;
        };
    }

    String storedType() {
        return storedType;
    }
}
