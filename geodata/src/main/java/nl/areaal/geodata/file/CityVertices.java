package nl.areaal.geodata.file;

import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.JsonNode;

/** The vertices that the boundaries of city objects count in. */
interface CityVertices {
    int count();

    /** The place of a vertex, x first and with its height, in the file's reference system; the height is NaN when there is none. */
    Coordinate at(int vertex);

    /** The vertices as they are seen from above. */
    default CityVertices flat() {
        CityVertices high = this;
        return new CityVertices() {
            @Override
            public int count() {
                return high.count();
            }

            @Override
            public Coordinate at(int vertex) {
                Coordinate place = high.at(vertex);
                return new Coordinate(place.x, place.y);
            }
        };
    }

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
                return scale.place(
                        position.path(0).asDouble(),
                        position.path(1).asDouble(),
                        position.path(2).asDouble(Double.NaN));
            }
        };
    }
}
