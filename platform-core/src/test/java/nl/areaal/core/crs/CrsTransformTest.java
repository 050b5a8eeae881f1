package nl.areaal.core.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import nl.areaal.core.SharedLines;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class CrsTransformTest {
    /** The church tower of Amersfoort: the origin of the Dutch grid. */
    private static final Coordinate TOWER_RD = new Coordinate(155_000, 463_000);

    private static final Coordinate TOWER = new Coordinate(5.387203650, 52.155172887);
    private static final Offset<Double> QUARTER_METRE = within(0.25);
    private static final Offset<Double> QUARTER_METRE_IN_DEGREES = within(0.25 / 68_000);

    /** Both ways lose the height between the two ellipsoids, some 40 m along normals that differ a little. */
    private static final Offset<Double> TWO_CENTIMETRES = within(0.02);

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4326", "EPSG:4258", "OGC:CRS84"})
    void readsLongitudeBeforeLatitude(String declared) {
        Coordinate rd = CrsTransform.toRegion(DeclaredCrs.parse(declared)).apply(TOWER.x, TOWER.y);
        assertThat(rd.x).isEqualTo(TOWER_RD.x, QUARTER_METRE);
        assertThat(rd.y).isEqualTo(TOWER_RD.y, QUARTER_METRE);
    }

    @Test
    void goesBackToLongitudeAndLatitude() {
        Coordinate degrees = CrsTransform.fromRegion(DeclaredCrs.CRS84).apply(TOWER_RD.x, TOWER_RD.y);
        assertThat(degrees.x).isEqualTo(TOWER.x, QUARTER_METRE_IN_DEGREES);
        assertThat(degrees.y).isEqualTo(TOWER.y, QUARTER_METRE_IN_DEGREES);
    }

    @Test
    void knowsTheProjectionOfWebMaps() {
        double halfTurn = 20_037_508.342789244;
        double y = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(TOWER.y) / 2)) * halfTurn / Math.PI;
        Coordinate rd = CrsTransform.toRegion(DeclaredCrs.parse("EPSG:3857")).apply(TOWER.x * halfTurn / 180, y);
        assertThat(rd.x).isEqualTo(TOWER_RD.x, QUARTER_METRE);
        assertThat(rd.y).isEqualTo(TOWER_RD.y, QUARTER_METRE);
    }

    @Test
    void readsAWktThatHasNoCode() {
        String wkt = """
                GEOGCS["Longitude and latitude", DATUM["WGS_1984", SPHEROID["WGS 84", 6378137, 298.257223563]],
                PRIMEM["Greenwich", 0], UNIT["degree", 0.0174532925199433]]""";
        Coordinate rd = CrsTransform.toRegion(DeclaredCrs.parse(wkt)).apply(TOWER.x, TOWER.y);
        assertThat(rd.x).isEqualTo(TOWER_RD.x, QUARTER_METRE);
        assertThat(rd.y).isEqualTo(TOWER_RD.y, QUARTER_METRE);
    }

    @Test
    void leavesRdNewAsItIsAndSaysSo() {
        CrsTransform same = CrsTransform.toRegion(DeclaredCrs.REGION);
        assertThat(same.apply(1.5, 2.5)).isEqualTo(new Coordinate(1.5, 2.5));
        assertThat(same.accuracyMetres()).isZero();
    }

    @Test
    void dropsHeightsAndSetsTheReferenceSystem() {
        Geometry withHeight = new GeometryFactory().createPoint(new Coordinate(TOWER_RD.x, TOWER_RD.y, 7));
        Geometry flat = CrsTransform.toRegion(DeclaredCrs.REGION).apply(withHeight);
        assertThat(flat.getSRID()).isEqualTo(RegionCrs.SRID);
        assertThat(flat.getCoordinate().getZ()).isNaN();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4326", "EPSG:3857", "EPSG:25831", "EPSG:31370"})
    void comesBackToWhereItLeft(String declared) {
        CrsTransform out = CrsTransform.fromRegion(DeclaredCrs.parse(declared));
        CrsTransform in = CrsTransform.toRegion(DeclaredCrs.parse(declared));
        new Random(28992)
                .ints(200, 0, 250_000)
                .mapToObj(i -> new Coordinate(20_000 + i, 310_000 + (i * 37L) % 300_000))
                .forEach(rd -> {
                    Coordinate there = out.apply(rd.x, rd.y);
                    Coordinate back = in.apply(there.x, there.y);
                    assertThat(back.x).isEqualTo(rd.x, TWO_CENTIMETRES);
                    assertThat(back.y).isEqualTo(rd.y, TWO_CENTIMETRES);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:999999", "no such thing", "PROJCS[\"broken\""})
    void namesTheSystemThatNobodyKnows(String declared) {
        assertThatThrownBy(() -> CrsTransform.toRegion(DeclaredCrs.parse(declared)))
                .isInstanceOf(UnknownCrsException.class)
                .hasMessageContaining("'" + declared + "'");
    }

    @Test
    void staysWithinItsAccuracyOnTheCertifiedPoints() throws IOException {
        CertifiedPoints.check(SharedLines.require(CertifiedPoints.FILE));
    }

    /** In a process of its own, on whose class path the grid lies: GeoTools looks for grids once. */
    @Test
    void isOffByLessThanAMillimetreWithTheCorrectionGrid(@TempDir Path classPath) throws Exception {
        Path points = SharedLines.requireFile(CertifiedPoints.FILE);
        Path folder = classPath.resolve("org/geotools/referencing/factory/gridshift");
        Files.createDirectories(folder);
        Files.copy(SharedLines.requireFile("grids/rdtrans2018.gsb"), folder.resolve("rdtrans2018.gsb"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path") + File.pathSeparator + classPath,
                        CertifiedPoints.class.getName(),
                        points.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("accuracy 0.001 m");
    }
}
