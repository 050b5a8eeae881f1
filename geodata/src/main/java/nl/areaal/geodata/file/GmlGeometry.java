package nl.areaal.geodata.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Makes geometry of its GML form (OGC 07-036, the part that simple features use; the older names of GML 2 too). */
final class GmlGeometry {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final String NAMESPACE = "http://www.opengis.net/gml";
    private static final Set<String> OTHERS = Set.of(
            "Solid",
            "CompositeSolid",
            "MultiSolid",
            "Tin",
            "TriangulatedSurface",
            "PolyhedralSurface",
            "Grid",
            "RectifiedGrid",
            "GeometricComplex",
            "ArcByBulge",
            "ArcStringByBulge",
            "BSpline",
            "Bezier",
            "Clothoid",
            "CubicSpline",
            "Geodesic",
            "GeodesicString",
            "OffsetCurve",
            "Triangle",
            "Envelope");
    private static final Set<String> KNOWN = Set.of(
            "Point",
            "LineString",
            "Curve",
            "CompositeCurve",
            "OrientableCurve",
            "Polygon",
            "Surface",
            "CompositeSurface",
            "OrientableSurface",
            "MultiPoint",
            "MultiCurve",
            "MultiLineString",
            "MultiSurface",
            "MultiPolygon",
            "MultiGeometry",
            "LinearRing",
            "Arc",
            "ArcString",
            "Circle",
            "ArcByCenterPoint",
            "CircleByCenterPoint",
            "Ring",
            "LineStringSegment",
            "PolygonPatch",
            "Rectangle");

    private final XmlCursor cursor;
    private int onArcs;
    private Optional<GmlCrs> used = Optional.empty();

    private GmlGeometry(XmlCursor cursor) {
        this.cursor = cursor;
    }

    /**
     * A geometry and the system that its positions are in.
     *
     * @param crs empty when nothing names one
     * @param hasArcs whether some of its positions were made to draw an arc
     */
    record Read(Geometry geometry, Optional<GmlCrs> crs, boolean hasArcs) {}

    /** Whether the cursor stands on a geometry. */
    static boolean isAt(XmlCursor cursor) {
        return cursor.namespace().startsWith(NAMESPACE)
                && (KNOWN.contains(cursor.name()) || OTHERS.contains(cursor.name()));
    }

    /**
     * Reads the geometry that the cursor stands on.
     *
     * @throws IllegalArgumentException when it is not one; the cursor stands somewhere in it then
     */
    static Read read(XmlCursor cursor, Optional<GmlCrs> byDefault) {
        GmlGeometry reading = new GmlGeometry(cursor);
        Geometry geometry = reading.geometry(new GmlPositions(byDefault, Optional.empty()));
        return new Read(geometry, reading.used, reading.onArcs > 0);
    }

    private Geometry geometry(GmlPositions outer) {
        GmlPositions positions = outer.within(cursor);
        return switch (cursor.name()) {
            case "Point" -> point(positions);
            case "LineString", "LineStringSegment" -> FACTORY.createLineString(row(positions));
            case "LinearRing" -> FACTORY.createLinearRing(row(positions));
            case "Arc", "ArcString", "Circle", "ArcByCenterPoint", "CircleByCenterPoint" ->
                FACTORY.createLineString(arcs(positions));
            case "Curve", "CompositeCurve" -> FACTORY.createLineString(joined(members(positions)));
            case "Ring" -> FACTORY.createLinearRing(joined(members(positions)));
            case "OrientableCurve", "OrientableSurface" -> turned(positions);
            case "Polygon", "PolygonPatch", "Rectangle" -> polygon(positions);
            case "Surface", "CompositeSurface" -> surface(positions);
            case "MultiPoint" ->
                FACTORY.createMultiPoint(only(Point.class, members(positions)).toArray(Point[]::new));
            case "MultiCurve", "MultiLineString" ->
                FACTORY.createMultiLineString(
                        only(LineString.class, members(positions)).toArray(LineString[]::new));
            case "MultiSurface", "MultiPolygon" ->
                FACTORY.createMultiPolygon(
                        only(Polygon.class, members(positions)).toArray(Polygon[]::new));
            case "MultiGeometry" ->
                FACTORY.createGeometryCollection(members(positions).toArray(Geometry[]::new));
            default -> throw new IllegalArgumentException("it is or holds a " + cursor.name());
        };
    }

    private Coordinate[] arcs(GmlPositions positions) {
        String name = cursor.name();
        Map<String, GmlArcs.Measure> measures = new HashMap<>();
        Coordinate[] row = GmlArcs.draw(name, row(positions, measures), measures, used, ArcLine.MOST - onArcs);
        onArcs += row.length;
        return row;
    }

    private Geometry turned(GmlPositions positions) {
        boolean backwards = cursor.attribute("orientation").filter("-"::equals).isPresent();
        List<Geometry> base = members(positions);
        if (base.size() != 1) {
            throw new IllegalArgumentException("it turns " + base.size() + " geometries and not one");
        }
        return backwards ? base.getFirst().reverse() : base.getFirst();
    }

    private Geometry point(GmlPositions positions) {
        Coordinate[] row = row(positions);
        if (row.length > 1) {
            throw new IllegalArgumentException("a point has " + row.length + " positions");
        }
        return row.length == 0 ? FACTORY.createPoint() : FACTORY.createPoint(row[0]);
    }

    private Geometry surface(GmlPositions positions) {
        List<Polygon> patches = only(Polygon.class, members(positions));
        return patches.size() == 1 ? patches.getFirst() : FACTORY.createMultiPolygon(patches.toArray(Polygon[]::new));
    }

    private Geometry polygon(GmlPositions positions) {
        int self = cursor.depth();
        Optional<LinearRing> shell = Optional.empty();
        List<LinearRing> holes = new ArrayList<>();
        while (cursor.nextChild(self)) {
            boolean outside = cursor.name().equals("exterior") || cursor.name().equals("outerBoundaryIs");
            boolean inside = cursor.name().equals("interior") || cursor.name().equals("innerBoundaryIs");
            if (outside || inside) {
                List<LinearRing> rings = only(LinearRing.class, members(positions.within(cursor)));
                if (outside && rings.size() == 1) {
                    shell = Optional.of(rings.getFirst());
                }
                if (inside) {
                    holes.addAll(rings);
                }
            }
        }
        if (shell.isEmpty()) {
            if (holes.isEmpty()) {
                return FACTORY.createPolygon();
            }
            throw new IllegalArgumentException("a polygon has holes and no outside");
        }
        return FACTORY.createPolygon(shell.get(), holes.toArray(LinearRing[]::new));
    }

    /** The geometries in an element, whatever properties they lie in. */
    private List<Geometry> members(GmlPositions positions) {
        int self = cursor.depth();
        List<Geometry> members = new ArrayList<>();
        while (cursor.nextChild(self)) {
            if (isAt(cursor)) {
                members.add(geometry(positions));
            } else {
                members.addAll(members(positions.within(cursor)));
            }
        }
        return members;
    }

    private Coordinate[] row(GmlPositions positions) {
        return row(positions, new HashMap<>());
    }

    /** The positions in an element one after the other, in any of the forms they may have, and what else an arc needs. */
    private Coordinate[] row(GmlPositions outer, Map<String, GmlArcs.Measure> measures) {
        int self = cursor.depth();
        List<Coordinate> row = new ArrayList<>();
        while (cursor.nextChild(self)) {
            GmlPositions positions = outer.within(cursor);
            switch (cursor.name()) {
                case "pos", "posList" -> {
                    use(positions);
                    row.addAll(positions.numbers(cursor.text().orElse("")));
                }
                case "coordinates" -> {
                    use(positions);
                    String decimal = cursor.attribute("decimal").orElse(".");
                    String within = cursor.attribute("cs").orElse(",");
                    String between = cursor.attribute("ts").orElse(" ");
                    row.addAll(positions.tuples(cursor.text().orElse(""), decimal, within, between));
                }
                case "pointProperty", "pointRep" ->
                    members(positions).forEach(point -> row.addAll(List.of(point.getCoordinates())));
                case "radius", "startAngle", "endAngle" -> {
                    Optional<String> unit = cursor.attribute("uom");
                    measures.put(
                            cursor.name(), new GmlArcs.Measure(cursor.text().orElse(""), unit));
                }
                default -> {
                    // Names and descriptions say nothing of where it is.
                }
            }
        }
        return row.toArray(Coordinate[]::new);
    }

    private void use(GmlPositions positions) {
        if (used.isPresent() && !used.equals(positions.crs())) {
            throw new IllegalArgumentException("its positions are in more than one reference system");
        }
        used = positions.crs();
    }

    /** Lines that follow each other as one. */
    private static Coordinate[] joined(List<Geometry> lines) {
        List<Coordinate> row = new ArrayList<>();
        for (LineString line : only(LineString.class, lines)) {
            for (Coordinate position : line.getCoordinates()) {
                if (row.isEmpty() || !row.getLast().equals2D(position)) {
                    row.add(position);
                }
            }
        }
        return row.toArray(Coordinate[]::new);
    }

    /** The parts of which all must be of one kind; surfaces of several patches count as so many polygons. */
    private static <T extends Geometry> List<T> only(Class<T> kind, List<Geometry> parts) {
        List<T> found = new ArrayList<>();
        for (Geometry part : parts) {
            for (int i = 0; i < part.getNumGeometries(); i++) {
                Geometry single = part.getGeometryN(i);
                if (!kind.isInstance(single)) {
                    throw new IllegalArgumentException(
                            "it holds a " + single.getGeometryType() + " where it may hold a " + kind.getSimpleName());
                }
                found.add(kind.cast(single));
            }
        }
        return found;
    }
}
