package nl.areaal.geodata.file;

import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.JsonNode;

/** How the whole numbers of vertices become places ("transform" in CityJSON 2.0, section 4): three numbers each. */
record CityScale(Coordinate scale, Coordinate translate) {
    /** Vertices are places already, as they may be in CityJSON 1.0. */
    static final CityScale NONE = new CityScale(new Coordinate(1, 1, 1), new Coordinate(0, 0, 0));

    static CityScale of(JsonNode transform) {
        return new CityScale(three(transform, "scale"), three(transform, "translate"));
    }

    private static Coordinate three(JsonNode transform, String member) {
        JsonNode numbers = transform.path(member);
        if (!numbers.path(0).isNumber()
                || !numbers.path(1).isNumber()
                || !numbers.path(2).isNumber()) {
            throw new UnreadableSourceException(
                    "transform is " + transform + ", expected a scale and a translation of three numbers each");
        }
        return new Coordinate(
                numbers.path(0).doubleValue(),
                numbers.path(1).doubleValue(),
                numbers.path(2).doubleValue());
    }

    Coordinate place(double east, double north, double up) {
        return new Coordinate(
                east * scale.x + translate.x, north * scale.y + translate.y, up * scale.getZ() + translate.getZ());
    }
}
