package nl.areaal.geodata.layer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;

/**
 * The box that a reader asks features for, in the axis order of its reference system.
 *
 * @param min the corner with the lowest coordinates; in degrees its longitude may be above that of {@code max}: then the
 *     box runs across the antimeridian
 */
public record BoundingBox(ItemCrs crs, Corner min, Corner max) {
    /** No feature lies outside of these degrees, and beyond them RD New can't be computed. */
    private static final BoundingBox NETHERLANDS =
            new BoundingBox(ItemCrs.CRS84, new Corner(1, 49.5), new Corner(9, 55));

    private static final double METRES_PER_DEGREE = 111_319.490_793;

    /** One corner: first and second coordinate. */
    public record Corner(double first, double second) {
        Corner flipped() {
            return new Corner(/* first= */ second, /* second= */ first);
        }
    }

    /** Whether it runs from the east to the west of the globe, round the back. */
    public boolean crossesAntimeridian() {
        return crs.isLatitudeFirst() ? min.second > max.second : min.first > max.first;
    }

    /** The box with x before y, cut to where features can be: none when it lies elsewhere, two across the antimeridian. */
    List<BoundingBox> inReach() {
        if (crs == ItemCrs.RD_NEW) {
            return List.of(this);
        }
        BoundingBox box = crs.isLatitudeFirst() ? new BoundingBox(crs, min.flipped(), max.flipped()) : this;
        return box.min.first <= box.max.first
                ? box.cut().stream().toList()
                : Stream.of(
                                new BoundingBox(crs, box.min, new Corner(180, box.max.second)),
                                new BoundingBox(crs, new Corner(-180, box.min.second), box.max))
                        .flatMap(half -> half.cut().stream())
                        .toList();
    }

    /** Where features can be, x before y; null (nowhere) in the system of the store, in which nothing is cut. */
    static Envelope reach(ItemCrs crs) {
        Corner low = NETHERLANDS.min;
        Corner high = NETHERLANDS.max;
        return switch (crs) {
            case RD_NEW -> new Envelope();
            case WEB_MERCATOR ->
                new Envelope(
                        low.first * METRES_PER_DEGREE,
                        high.first * METRES_PER_DEGREE,
                        northing(low.second),
                        northing(high.second));
            case CRS84, WGS84, ETRS89 -> new Envelope(low.first, high.first, low.second, high.second);
        };
    }

    private static double northing(double latitude) {
        return Math.toDegrees(Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2))) * METRES_PER_DEGREE;
    }

    private Optional<BoundingBox> cut() {
        Envelope inside = reach(crs).intersection(new Envelope(min.first, max.first, min.second, max.second));
        return inside.isNull()
                ? Optional.empty()
                : Optional.of(new BoundingBox(
                        crs,
                        new Corner(inside.getMinX(), inside.getMinY()),
                        new Corner(inside.getMaxX(), inside.getMaxY())));
    }
}
