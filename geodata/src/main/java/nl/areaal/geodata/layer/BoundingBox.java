package nl.areaal.geodata.layer;

import java.util.Optional;
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

    /** The box with x before y, cut to where features can be; empty when it lies elsewhere. */
    Optional<BoundingBox> inReach() {
        if (!crs.isInDegrees()) {
            return Optional.of(this);
        }
        BoundingBox box = crs.isLatitudeFirst() ? new BoundingBox(crs, min.flipped(), max.flipped()) : this;
        return box.min.first > box.max.first ? box.cutAcrossAntimeridian() : box.cut();
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
        Corner low =
                new Corner(Math.max(min.first, NETHERLANDS.min.first), Math.max(min.second, NETHERLANDS.min.second));
        Corner high =
                new Corner(Math.min(max.first, NETHERLANDS.max.first), Math.min(max.second, NETHERLANDS.max.second));
        return low.first > high.first || low.second > high.second
                ? Optional.empty()
                : Optional.of(new BoundingBox(crs, low, high));
    }

    /** Of the two halves at most one matters, unless the box spans nearly the whole world. */
    private Optional<BoundingBox> cutAcrossAntimeridian() {
        Optional<BoundingBox> eastward = new BoundingBox(crs, min, new Corner(180, max.second)).cut();
        return eastward.isPresent() ? eastward : new BoundingBox(crs, new Corner(-180, min.second), max).cut();
    }
}
