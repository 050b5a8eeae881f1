package nl.areaal.geodata.cql.sql;

import java.util.List;
import nl.areaal.geodata.cql.Expression;
import nl.areaal.geodata.cql.Filter;
import nl.areaal.geodata.cql.Operator;
import nl.areaal.geodata.cql.sql.Term.Drawn;
import nl.areaal.geodata.cql.sql.Term.Place;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.locationtech.jts.operation.relateng.TopologyPredicate;

/** Relates geometry: two that are both in the filter by themselves, others in the database, in the system of the store. */
final class SpatialSql {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int STORE_SRID = 28992;
    private static final double DEGREES_BETWEEN_POINTS = 0.05;
    private static final double METRES_BETWEEN_POINTS = 5_000;

    /** What is given in degrees is rounded to about a centimetre; within this two places are taken for the same. */
    private static final double SAME_METRES = 0.02;

    private final Filter filter;
    private final LiteralCrs crs;

    SpatialSql(Filter filter, LiteralCrs crs) {
        this.filter = filter;
        this.crs = crs;
    }

    Drawn drawn(Expression.Shape shape) {
        Geometry geometry = shape.value().copy();
        if (crs.latitudeFirst()) {
            geometry.apply((CoordinateFilter) place -> {
                double latitude = place.x;
                place.x = place.y;
                place.y = latitude;
            });
            geometry.geometryChanged();
        }
        return checked(geometry, shape);
    }

    Drawn drawn(Expression.Box box) {
        boolean flipped = crs.latitudeFirst();
        double west = flipped ? box.south() : box.west();
        double east = flipped ? box.north() : box.east();
        double south = flipped ? box.west() : box.south();
        double north = flipped ? box.east() : box.north();
        if (south > north || (west > east && !crs.inDegrees())) {
            throw filter.refuse(box, "BBOX" + box.numbers(), "a lower corner that is not above the upper corner");
        }
        Geometry geometry = west <= east
                ? GEOMETRY.toGeometry(new Envelope(west, east, south, north))
                : GEOMETRY.buildGeometry(List.of(
                        GEOMETRY.toGeometry(new Envelope(west, 180, south, north)),
                        GEOMETRY.toGeometry(new Envelope(-180, east, south, north))));
        return checked(geometry, box);
    }

    Fragment relation(Operator operator, Term left, Term right) {
        requireGeometry(left);
        requireGeometry(right);
        if (left instanceof Drawn a && right instanceof Drawn b) {
            return Fragment.of("?::boolean", RelateNG.relate(a.shape(), b.shape(), predicate(operator)));
        }
        if (operator == Operator.S_DISJOINT) {
            // Only the other one can use an index.
            return Fragment.format("(not {})", relation(Operator.S_INTERSECTS, left, right));
        }
        if (operator == Operator.S_EQUALS && crs.srid() != STORE_SRID) {
            return equal(inStore(left), inStore(right));
        }
        return Fragment.format("st_" + operator.json().substring(2) + "({}, {})", inStore(left), inStore(right));
    }

    /** Geometry of the filter in the system of the store. */
    Fragment inStore(Drawn drawn) {
        Geometry cut = new Reach(crs.reach()).cut(drawn.shape());
        Fragment wkb = Fragment.of("st_geomfromwkb(?, " + crs.srid() + ")", (Object) new WKBWriter().write(cut));
        if (crs.srid() == STORE_SRID) {
            return wkb;
        }
        // A straight edge in one system is bent in another: points along it keep it where it was drawn.
        Fragment bendable = drawn.shape().getDimension() == 0
                ? wkb
                : Fragment.format(
                        "st_segmentize({}, " + (crs.inDegrees() ? DEGREES_BETWEEN_POINTS : METRES_BETWEEN_POINTS) + ")",
                        wkb);
        return Fragment.format("st_transform({}, " + STORE_SRID + ")", bendable);
    }

    private Fragment inStore(Term term) {
        return term instanceof Drawn drawn ? inStore(drawn) : ((Place) term).sql();
    }

    private static Fragment equal(Fragment a, Fragment b) {
        return Fragment.format(
                "({} && st_expand({}, " + SAME_METRES + ") and st_dimension({}) = st_dimension({})"
                        + " and st_hausdorffdistance({}, {}) <= " + SAME_METRES + ")",
                a,
                b,
                a,
                b,
                a,
                b);
    }

    private static TopologyPredicate predicate(Operator operator) {
        return switch (operator) {
            case S_EQUALS -> RelatePredicate.equalsTopo();
            case S_DISJOINT -> RelatePredicate.disjoint();
            case S_TOUCHES -> RelatePredicate.touches();
            case S_WITHIN -> RelatePredicate.within();
            case S_OVERLAPS -> RelatePredicate.overlaps();
            case S_CROSSES -> RelatePredicate.crosses();
            case S_CONTAINS -> RelatePredicate.contains();
            default -> RelatePredicate.intersects();
        };
    }

    private void requireGeometry(Term term) {
        if (!(term instanceof Place || term instanceof Drawn)) {
            throw filter.refuse(term.part(), term.words(), ValueType.GEOMETRY.words());
        }
    }

    private Drawn checked(Geometry geometry, Expression part) {
        for (Coordinate place : geometry.getCoordinates()) {
            boolean onEarth = Math.abs(place.x) <= 180 && Math.abs(place.y) <= 90;
            if (crs.inDegrees() && !onEarth) {
                throw filter.refuse(
                        part,
                        place.x + " " + place.y,
                        "longitude within -180..180 and latitude within -90..90"
                                + (crs.latitudeFirst() ? ", latitude first" : ", longitude first"));
            }
        }
        if (!geometry.isValid()) {
            throw filter.refuse(part, "an invalid geometry", "rings that do not cross themselves or each other");
        }
        return new Drawn(geometry, part);
    }
}
