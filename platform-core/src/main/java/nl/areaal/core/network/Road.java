package nl.areaal.core.network;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;

/**
 * A road as a layer has it, before it is cut into pieces.
 *
 * @param line one or more lines along its middle, in RD New
 * @param treeFactor how trees hold its air: 1 hardly any, 1.25 with gaps, 1.5 when crowns touch
 */
public record Road(RoadClass roadClass, Geometry line, Traffic traffic, StreetType street, double treeFactor) {
    private static final double MOST_TREES = 1.5;

    public Road {
        if (!(line instanceof Lineal)) {
            throw new IllegalArgumentException(
                    "road: line is a " + line.getGeometryType() + ", expected a line or several lines");
        }
        if (!(treeFactor >= 1 && treeFactor <= MOST_TREES)) {
            throw new IllegalArgumentException("road: treeFactor is " + treeFactor + ", expected 1 to 1.5");
        }
    }

    /** A road of which no more is known than its class: with the traffic that is usual, and without trees. */
    public static Road usual(RoadClass roadClass, Geometry line) {
        return new Road(roadClass, line, roadClass.usualTraffic(), roadClass.usualStreet(), 1);
    }
}
