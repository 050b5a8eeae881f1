package nl.areaal.geodata.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.geodata.layer.PropertyType;
import org.locationtech.jts.geom.Coordinate;

/** Made-up buildings, round with notches, each by its number: as many as one likes, and the same ones again. */
final class ManyBuildings {
    static final int CORNERS = 56;
    static final Map<String, PropertyType> PROPERTIES = new LinkedHashMap<>();

    private static final int OLDEST = 1600;
    private static final int YEARS = 420;
    private static final int ROW = 2000;
    private static final double METRES_BETWEEN = 25;
    private static final double RADIUS_METRES = 9;

    static {
        PROPERTIES.put("name", PropertyType.STRING);
        PROPERTIES.put("year", PropertyType.INTEGER);
    }

    private ManyBuildings() {}

    static SourceFeature feature(int number) {
        return new SourceFeature(
                "",
                Optional.of(RegionCrs.GEOMETRY.createPolygon(shape(number, CORNERS))),
                Map.of("name", name(number), "year", (long) year(number)),
                List.of());
    }

    /** The ring around one, in RD New. */
    static Coordinate[] shape(int number, int corners) {
        int row = number / ROW;
        double x = 120_000 + METRES_BETWEEN * (number % ROW);
        double y = 430_000 + METRES_BETWEEN * row;
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double radius = i % 2 == 0 ? RADIUS_METRES : RADIUS_METRES * (0.6 + 0.001 * (number % 300));
            ring[i] = new Coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
        ring[corners] = ring[0].copy();
        return ring;
    }

    static String name(int number) {
        return "Gebouw " + number;
    }

    static int year(int number) {
        return OLDEST + number % YEARS;
    }
}
