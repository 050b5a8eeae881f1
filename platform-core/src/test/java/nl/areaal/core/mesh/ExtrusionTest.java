package nl.areaal.core.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import nl.areaal.core.crs.Globe;
import nl.areaal.core.crs.RegionCrs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Bodies ten kilometres west of the middle of RD New, 12 to 20 m above NAP. */
class ExtrusionTest {
    private static final double FLOOR = 12;
    private static final double ROOF = 20;
    /** A metre of RD New is 1.00009 m on the ground there. */
    private static final double SCALE_SQUARED = 1.000184;

    private static final Globe GLOBE = new Globe();

    private final Mesh mesh = new Mesh(GLOBE.places(new double[] {145_000, 463_000}, new double[] {0}));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON ((145000 463000, 145010 463000, 145010 463010, 145000 463010, 145000 463000))",
                "POLYGON ((145000 463000, 145000 463010, 145010 463010, 145010 463000, 145000 463000))",
                "POLYGON ((145000 463000, 145005 463000, 145010 463000, 145010 463000, 145010 463010, 145000 463010, 145000 463000))",
                "POLYGON ((145000 463000, 145040 463000, 145040 463030, 145000 463030, 145000 463000),"
                        + " (145010 463010, 145020 463010, 145020 463020, 145010 463020, 145010 463010))",
                "MULTIPOLYGON (((145000 463000, 145030 463000, 145030 463005, 145005 463005, 145005 463030, 145000 463030, 145000 463000)),"
                        + " ((145100 463000, 145110 463000, 145105 463008, 145100 463000)))"
            })
    void closesTheBodyAroundItsGroundPlanTimesItsHeight(String wkt) throws ParseException {
        Geometry plan = new WKTReader(RegionCrs.GEOMETRY).read(wkt);
        new Extrusion(GLOBE, mesh).add(7, plan, FLOOR, ROOF);
        assertThat(openSides()).isZero();
        double expected = plan.getArea() * SCALE_SQUARED * (ROOF - FLOOR);
        assertThat(cubicMetres()).isCloseTo(expected, within(expected / 10_000));
        assertThat(mesh.features()).containsOnly(7).hasSize(mesh.corners());
    }

    @Test
    void looksOutwardsWithEveryFace() throws ParseException {
        Geometry plan = new WKTReader(RegionCrs.GEOMETRY)
                .read("POLYGON ((145000 463000, 145040 463000, 145040 463030, 145000 463030, 145000 463000),"
                        + " (145010 463010, 145020 463010, 145020 463020, 145010 463020, 145010 463010))");
        new Extrusion(GLOBE, mesh).add(0, plan, FLOOR, ROOF);
        float[] normals = mesh.normals();
        int[] corners = mesh.indices();
        for (int i = 0; i < corners.length; i += 3) {
            double[] face = cross(corners[i], corners[i + 1], corners[i + 2]);
            double length = Math.sqrt(face[0] * face[0] + face[1] * face[1] + face[2] * face[2]);
            double along = 0;
            for (int k = 0; k < 3; k++) {
                along += face[k] / length * normals[3 * corners[i] + k];
            }
            assertThat(along).isCloseTo(1, within(1e-3));
        }
    }

    @Test
    void putsFloorsAndRoofsAtTheirHeights() throws ParseException {
        Geometry plan = new WKTReader(RegionCrs.GEOMETRY)
                .read("POLYGON ((145000 463000, 145010 463000, 145010 463010, 145000 463010, 145000 463000))");
        new Extrusion(GLOBE, mesh).add(0, plan, FLOOR, ROOF);
        double[] expected = GLOBE.places(new double[] {145_000, 463_000}, new double[] {ROOF});
        float[] positions = mesh.positions();
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i < positions.length; i += 3) {
            double sum = 0;
            for (int k = 0; k < 3; k++) {
                double away = positions[i + k] + mesh.origin()[k] - expected[k];
                sum += away * away;
            }
            nearest = Math.min(nearest, Math.sqrt(sum));
        }
        assertThat(nearest).isLessThan(0.001);
    }

    @Test
    void refusesARoofBelowTheFloor() {
        Geometry plan = RegionCrs.GEOMETRY.toGeometry(new Envelope(0, 1, 0, 1));
        assertThatThrownBy(() -> new Extrusion(GLOBE, mesh).add(3, plan, 5, 5))
                .hasMessage("roof of feature 3 is at 5.0 m, expected above its floor at 5.0");
    }

    /** A side is shared by two triangles, which run along it in opposite directions. */
    private long openSides() {
        Map<String, Integer> sides = new HashMap<>();
        int[] corners = mesh.indices();
        for (int i = 0; i < corners.length; i++) {
            String from = place(corners[i]);
            String to = place(corners[i % 3 == 2 ? i - 2 : i + 1]);
            sides.merge(from.compareTo(to) < 0 ? from + to : to + from, from.compareTo(to) < 0 ? 1 : -1, Integer::sum);
        }
        return sides.values().stream().filter(balance -> balance != 0).count();
    }

    private String place(int corner) {
        return Arrays.toString(Arrays.copyOfRange(mesh.positions(), 3 * corner, 3 * corner + 3));
    }

    private double cubicMetres() {
        float[] at = mesh.positions();
        int[] corners = mesh.indices();
        double sum = 0;
        for (int i = 0; i < corners.length; i += 3) {
            int a = 3 * corners[i];
            int b = 3 * corners[i + 1];
            int c = 3 * corners[i + 2];
            sum += (double) at[a] * ((double) at[b + 1] * at[c + 2] - (double) at[b + 2] * at[c + 1])
                    + (double) at[a + 1] * ((double) at[b + 2] * at[c] - (double) at[b] * at[c + 2])
                    + (double) at[a + 2] * ((double) at[b] * at[c + 1] - (double) at[b + 1] * at[c]);
        }
        return sum / 6;
    }

    private double[] cross(int first, int second, int third) {
        float[] at = mesh.positions();
        double[] one = new double[3];
        double[] other = new double[3];
        for (int k = 0; k < 3; k++) {
            one[k] = at[3 * second + k] - at[3 * first + k];
            other[k] = at[3 * third + k] - at[3 * first + k];
        }
        return new double[] {
            one[1] * other[2] - one[2] * other[1],
            one[2] * other[0] - one[0] * other[2],
            one[0] * other[1] - one[1] * other[0]
        };
    }
}
