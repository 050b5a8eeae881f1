package nl.areaal.mapui.ogc.process;

import java.util.Optional;
import nl.areaal.core.crs.CrsTransform;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.geodata.file.GeoJsonGeometry;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import tools.jackson.databind.JsonNode;

/** A piece of ground that a caller gives as GeoJSON in longitude and latitude, as a polygon in RD New. */
final class Ground {
    private static final int MOST_CORNERS = 2_000;
    /** Smaller than a cell of any model. */
    private static final double LEAST_SQUARE_METRES = 25;

    private Ground() {}

    /**
     * The ground.
     *
     * @param region where there is something to say
     * @return empty when it can't be used, which is noted then
     */
    static Optional<Geometry> read(String field, JsonNode geoJson, Envelope region, Faults faults) {
        try {
            Geometry drawn = GeoJsonGeometry.read(geoJson);
            if (drawn.getNumPoints() > MOST_CORNERS) {
                faults.add(field, drawn.getNumPoints() + " corners", "at most " + MOST_CORNERS + " corners");
                return Optional.empty();
            }
            Geometry ground = CrsTransform.toRegion(DeclaredCrs.CRS84).apply(drawn);
            if (isUsable(ground)) {
                return within(field, geoJson, ground, region, faults);
            }
        } catch (IllegalArgumentException e) {
            // Said below, in the same words.
        }
        faults.add(
                field,
                geoJson,
                "a polygon in longitude and latitude that does not cross itself, of at least " + LEAST_SQUARE_METRES
                        + " m2");
        return Optional.empty();
    }

    private static Optional<Geometry> within(
            String field, JsonNode geoJson, Geometry ground, Envelope region, Faults faults) {
        if (region.intersects(ground.getEnvelopeInternal())) {
            return Optional.of(ground);
        }
        faults.add(field, geoJson, "a polygon that touches the region, which in RD New is " + region);
        return Optional.empty();
    }

    private static boolean isUsable(Geometry ground) {
        for (Coordinate corner : ground.getCoordinates()) {
            if (!corner.isValid()) {
                return false;
            }
        }
        return ground instanceof Polygonal
                && RegionCrs.covers(ground.getEnvelopeInternal())
                && ground.isValid()
                && ground.getArea() >= LEAST_SQUARE_METRES;
    }
}
