package nl.areaal.core.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
        assertThat(measured().openSides()).isZero();
        double expected = plan.getArea() * SCALE_SQUARED * (ROOF - FLOOR);
        assertThat(measured().cubicMetres()).isCloseTo(expected, within(expected / 10_000));
        assertThat(mesh.features()).containsOnly(7).hasSize(mesh.corners());
    }

    @Test
    void looksOutwardsWithEveryFace() throws ParseException {
        Geometry plan = new WKTReader(RegionCrs.GEOMETRY)
                .read("POLYGON ((145000 463000, 145040 463000, 145040 463030, 145000 463030, 145000 463000),"
                        + " (145010 463010, 145020 463010, 145020 463020, 145010 463020, 145010 463010))");
        new Extrusion(GLOBE, mesh).add(0, plan, FLOOR, ROOF);
        assertThat(measured().leastAgreementOfNormals()).isCloseTo(1, within(1e-3));
    }

    @Test
    void putsFloorsAndRoofsAtTheirHeights() throws ParseException {
        Geometry plan = new WKTReader(RegionCrs.GEOMETRY)
                .read("POLYGON ((145000 463000, 145010 463000, 145010 463010, 145000 463010, 145000 463000))");
        new Extrusion(GLOBE, mesh).add(0, plan, FLOOR, ROOF);
        double[] expected = GLOBE.places(new double[] {145_000, 463_000}, new double[] {ROOF});
        assertThat(measured().metresFrom(expected)).isLessThan(0.001);
    }

    @Test
    void refusesARoofBelowTheFloor() {
        Geometry plan = RegionCrs.GEOMETRY.toGeometry(new Envelope(0, 1, 0, 1));
        assertThatThrownBy(() -> new Extrusion(GLOBE, mesh).add(3, plan, 5, 5))
                .hasMessage("roof of feature 3 is at 5.0 m, expected above its floor at 5.0");
    }

    private MeasuredMesh measured() {
        return new MeasuredMesh(mesh);
    }
}
