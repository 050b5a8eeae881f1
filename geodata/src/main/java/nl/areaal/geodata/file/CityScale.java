package nl.areaal.geodata.file;

import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.JsonNode;

/** How the whole numbers of vertices become places ("transform" in CityJSON 2.0, section 4). */
record CityScale(double scaleX, double scaleY, double x, double y) {
    /** Vertices are places already, as they may be in CityJSON 1.0. */
    static final CityScale NONE = new CityScale(1, 1, 0, 0);

    static CityScale of(JsonNode transform) {
        JsonNode scale = transform.path("scale");
        JsonNode translate = transform.path("translate");
        if (!scale.path(0).isNumber() || !translate.path(0).isNumber()) {
            throw new UnreadableSourceException(
                    "transform is " + transform + ", expected a scale and a translation of three numbers each");
        }
        return new CityScale(
                scale.path(0).doubleValue(),
                scale.path(1).asDouble(),
                translate.path(0).doubleValue(),
                translate.path(1).asDouble());
    }

    Coordinate place(double east, double north) {
        return new Coordinate(east * scaleX + x, north * scaleY + y);
    }
}
