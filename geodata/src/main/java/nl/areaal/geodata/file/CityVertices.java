package nl.areaal.geodata.file;

import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.JsonNode;

/** The vertices that the boundaries of city objects count in, seen from above. */
interface CityVertices {
    int count();

    /** The place of a vertex, x first, in the file's reference system. */
    Coordinate at(int vertex);

    /** The vertices of one feature of a sequence. */
    static CityVertices of(JsonNode positions, CityScale scale) {
        return new CityVertices() {
            @Override
            public int count() {
                return positions.size();
            }

            @Override
            public Coordinate at(int vertex) {
                JsonNode position = positions.path(vertex);
                return scale.place(position.path(0).asDouble(), position.path(1).asDouble());
            }
        };
    }
}
