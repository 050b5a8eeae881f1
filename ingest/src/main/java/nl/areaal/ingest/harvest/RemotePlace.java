package nl.areaal.ingest.harvest;

import java.util.Locale;
import java.util.function.Function;
import nl.areaal.core.observation.Station;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import tools.jackson.databind.JsonNode;

/** Reads where others say that something is. */
final class RemotePlace {
    private static final double WEST = 2;
    private static final double EAST = 8;
    private static final double SOUTH = 50;
    private static final double NORTH = 54.5;

    private RemotePlace() {}

    /** The point of a geometry in GeoJSON. Positions far from the Netherlands have no place on our map. */
    static Point of(JsonNode geometry, Function<Coordinate, Point> toRegion) {
        JsonNode position = geometry.path("coordinates");
        if (!geometry.path("type").asString("").toLowerCase(Locale.ROOT).equals("point")
                || !position.path(0).isNumber()
                || !position.path(1).isNumber()) {
            return Station.NOWHERE;
        }
        double lon = position.path(0).asDouble();
        double lat = position.path(1).asDouble();
        return lon >= WEST && lon <= EAST && lat >= SOUTH && lat <= NORTH
                ? toRegion.apply(new Coordinate(lon, lat))
                : Station.NOWHERE;
    }
}
