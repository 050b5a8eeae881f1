package nl.areaal.core.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import nl.areaal.core.crs.Globe;
import nl.areaal.core.crs.RegionCrs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class SurfaceDrawingTest {
    /** A metre of RD New is 1.00009 m on the ground here. */
    private static final double SCALE_SQUARED = 1.000184;

    /** 10 by 8 m from 12 m, eaves at 15 m, a ridge from west to east at 18 m. */
    private static final String GABLED = """
            MULTIPOLYGON Z (((145000 463000 12, 145000 463008 12, 145010 463008 12, 145010 463000 12, 145000 463000 12)),
              ((145000 463000 12, 145010 463000 12, 145010 463000 15, 145000 463000 15, 145000 463000 12)),
              ((145010 463000 12, 145010 463008 12, 145010 463008 15, 145010 463004 18, 145010 463000 15, 145010 463000 12)),
              ((145010 463008 12, 145000 463008 12, 145000 463008 15, 145010 463008 15, 145010 463008 12)),
              ((145000 463008 12, 145000 463000 12, 145000 463000 15, 145000 463004 18, 145000 463008 15, 145000 463008 12)),
              ((145000 463000 15, 145010 463000 15, 145010 463004 18, 145000 463004 18, 145000 463000 15)),
              ((145010 463008 15, 145000 463008 15, 145000 463004 18, 145010 463004 18, 145010 463008 15)))""";

    private static final Globe GLOBE = new Globe();

    private final Mesh mesh = new Mesh(GLOBE.places(new double[] {145_000, 463_000}, new double[] {0}));

    @Test
    void closesAHouseUnderItsRoof() throws ParseException {
        draw(3, GABLED);
        MeasuredMesh house = new MeasuredMesh(mesh);
        assertThat(house.openSides()).isZero();
        assertThat(house.cubicMetres()).isCloseTo((10 * 8 * 3 + 10 * 8 * 3 / 2.0) * SCALE_SQUARED, within(0.1));
        assertThat(house.leastAgreementOfNormals()).isCloseTo(1, within(1e-3));
        assertThat(mesh.features()).containsOnly(3).hasSize(mesh.corners());
    }

    @Test
    void putsTheRidgeAtItsHeight() throws ParseException {
        draw(0, GABLED);
        double[] ridge = GLOBE.places(new double[] {145_000, 463_004}, new double[] {18});
        assertThat(new MeasuredMesh(mesh).metresFrom(ridge)).isLessThan(0.001);
    }

    @Test
    void leavesAWindowOpen() throws ParseException {
        draw(0, """
                MULTIPOLYGON Z (((145000 463000 12, 145010 463000 12, 145010 463000 16, 145000 463000 16, 145000 463000 12),
                  (145004 463000 13, 145004 463000 15, 145006 463000 15, 145006 463000 13, 145004 463000 13)))""");
        assertThat(squareMetres(Facet.of((Polygon) read("""
                POLYGON Z ((145000 463000 12, 145010 463000 12, 145010 463000 16, 145000 463000 16, 145000 463000 12),
                  (145004 463000 13, 145004 463000 15, 145006 463000 15, 145006 463000 13, 145004 463000 13))""")))).isCloseTo(40 - 4, within(1e-9));
        assertThat(mesh.indices()).hasSize(3 * (8 + 2 - 2));
    }

    @Test
    void addsNothingOfAHouseOfWhichASurfaceCrossesItself() throws ParseException {
        String crossed = GABLED.replace(
                "((145000 463000 12, 145010 463000 12, 145010 463000 15, 145000 463000 15, 145000 463000 12))",
                "((145000 463000 12, 145010 463000 15, 145010 463000 12, 145000 463000 15.1, 145000 463000 12))");
        assertThat(crossed).isNotEqualTo(GABLED);
        assertThatThrownBy(() -> draw(0, crossed)).isInstanceOf(IllegalStateException.class);
        assertThat(mesh.isEmpty()).isTrue();
    }

    @Test
    void leavesOutWhatHasNoArea() throws ParseException {
        draw(0, "MULTIPOLYGON Z (((145000 463000 12, 145010 463000 12, 145005 463000 12, 145000 463000 12)))");
        assertThat(mesh.isEmpty()).isTrue();
    }

    /** Stars with four holes, seen from any side. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void coversAPolygonInAnyPlaneExactlyOnceWithTrianglesThatLookItsWay(long seed) {
        Random random = new Random(seed);
        double[] along = Vectors.unit(direction(random));
        double[] towards = Vectors.unit(Vectors.cross(along, direction(random)));
        double[] across = Vectors.cross(towards, along);
        double[][] star = ring(random, 0, 0, 5, 10, 12 + random.nextInt(30));
        double expected = area(star);
        LinearRing[] holes = new LinearRing[4];
        for (int i = 0; i < holes.length; i++) {
            double[][] hole = ring(random, i % 2 * 4 - 2, i / 2 * 4 - 2, 0.2, 1, 3 + random.nextInt(6));
            expected -= area(hole);
            holes[i] = inSpace(hole, along, across, i % 2 == 0);
        }
        Polygon polygon = RegionCrs.GEOMETRY.createPolygon(inSpace(star, along, across, false), holes);
        Facet facet = Facet.of(polygon);
        assertThat(squareMetres(facet)).isCloseTo(expected, within(1e-6));
        int[] triangles = facet.triangles();
        for (int i = 0; i < triangles.length; i += 3) {
            double[] looks = twice(facet, i);
            assertThat(looks[0] * towards[0] + looks[1] * towards[1] + looks[2] * towards[2])
                    .isGreaterThan(-1e-9);
        }
        for (int i = 0; i < facet.places().length; i += 3) {
            assertThat(polygon.getCoordinates())
                    .contains(new Coordinate(facet.places()[i], facet.places()[i + 1], facet.places()[i + 2]));
        }
    }

    private static double squareMetres(Facet facet) {
        double sum = 0;
        for (int i = 0; i < facet.triangles().length; i += 3) {
            sum += Vectors.length(twice(facet, i)) / 2;
        }
        return sum;
    }

    private static double[] twice(Facet facet, int triangle) {
        int[] corners = facet.triangles();
        return Vectors.cross(
                Vectors.difference(facet.places(), 3 * corners[triangle + 1], 3 * corners[triangle]),
                Vectors.difference(facet.places(), 3 * corners[triangle + 2], 3 * corners[triangle]));
    }

    private static double[] direction(Random random) {
        return new double[] {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
    }

    /** Corners around a middle, counter-clockwise. */
    private static double[][] ring(Random random, double x, double y, double least, double most, int corners) {
        double[][] ring = new double[corners][];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * (i + 0.8 * random.nextDouble()) / corners;
            double radius = least + (most - least) * random.nextDouble();
            ring[i] = new double[] {x + radius * Math.cos(angle), y + radius * Math.sin(angle)};
        }
        return ring;
    }

    /** By the shoelace formula. */
    private static double area(double[][] ring) {
        double sum = 0;
        for (int i = 0; i < ring.length; i++) {
            double[] next = ring[(i + 1) % ring.length];
            sum += ring[i][0] * next[1] - next[0] * ring[i][1];
        }
        return sum / 2;
    }

    private static LinearRing inSpace(double[][] ring, double[] along, double[] across, boolean reverse) {
        Coordinate[] corners = new Coordinate[ring.length + 1];
        for (int i = 0; i < corners.length; i++) {
            double[] place = ring[(reverse ? ring.length - i : i) % ring.length];
            corners[i] = new Coordinate(
                    145_000 + place[0] * along[0] + place[1] * across[0],
                    463_000 + place[0] * along[1] + place[1] * across[1],
                    15 + place[0] * along[2] + place[1] * across[2]);
        }
        return RegionCrs.GEOMETRY.createLinearRing(corners);
    }

    private void draw(int feature, String wkt) throws ParseException {
        new SurfaceDrawing(GLOBE, mesh).add(feature, (MultiPolygon) read(wkt));
    }

    private static Geometry read(String wkt) throws ParseException {
        return new WKTReader(RegionCrs.GEOMETRY).read(wkt);
    }
}
