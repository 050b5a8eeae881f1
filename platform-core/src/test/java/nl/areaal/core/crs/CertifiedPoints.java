package nl.areaal.core.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** The points by which NSGI certifies transforms (RDNAPTRANS2018): latitude and longitude in ETRS89, and x and y in RD New. */
final class CertifiedPoints {
    static final String FILE = "vectors/rdnaptrans2018/certified_sample.tsv";

    private static final double METRES_PER_DEGREE_OF_LATITUDE = 111_250;

    private CertifiedPoints() {}

    /** Checks them in a process of its own, and says how accurate the transforms are. */
    public static void main(String[] file) throws IOException {
        check(Files.readAllLines(Path.of(file[0])));
        checkAbroad();
        System.out.println("accuracy "
                + CrsTransform.toRegion(DeclaredCrs.parse("EPSG:4258")).accuracyMetres() + " m");
    }

    /** Both ways, with the axes of each system in their order, and also by way of WGS84, which counts as the same. */
    static void check(List<String> lines) {
        for (String declared : List.of("EPSG:4258", "EPSG:4326", "OGC:CRS84")) {
            CrsTransform in = CrsTransform.toRegion(DeclaredCrs.parse(declared));
            CrsTransform out = CrsTransform.fromRegion(DeclaredCrs.parse(declared));
            for (String line : lines) {
                String[] fields = line.split("\t", -1);
                Coordinate degrees = new Coordinate(Double.parseDouble(fields[2]), Double.parseDouble(fields[1]));
                Coordinate rd = new Coordinate(Double.parseDouble(fields[4]), Double.parseDouble(fields[5]));
                assertThat(in.apply(degrees.x, degrees.y).distance(rd))
                        .as("%s into RD New: %s", declared, line)
                        .isLessThan(in.accuracyMetres());
                assertThat(metres(out.apply(rd.x, rd.y), degrees))
                        .as("%s out of RD New: %s", declared, line)
                        .isLessThan(out.accuracyMetres());
            }
        }
    }

    /** Brussels and Cologne have no correction: there it must be as without the grid, and not be left out. */
    private static void checkAbroad() {
        for (Coordinate city : List.of(new Coordinate(4.3517, 50.8467), new Coordinate(9.2, 52.4))) {
            Coordinate rd =
                    CrsTransform.toRegion(DeclaredCrs.parse("EPSG:4258")).apply(city.x, city.y);
            Coordinate back =
                    CrsTransform.fromRegion(DeclaredCrs.parse("EPSG:4258")).apply(rd.x, rd.y);
            assertThat(metres(back, city)).isCloseTo(0, within(0.1));
            Coordinate web =
                    CrsTransform.toRegion(DeclaredCrs.parse("EPSG:4326")).apply(city.x, city.y);
            assertThat(rd.distance(web)).isLessThan(0.3);
        }
    }

    private static double metres(Coordinate one, Coordinate other) {
        double east = (one.x - other.x) * Math.cos(Math.toRadians(one.y));
        return Math.hypot(east, one.y - other.y) * METRES_PER_DEGREE_OF_LATITUDE;
    }
}
