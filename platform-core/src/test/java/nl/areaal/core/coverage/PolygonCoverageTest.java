package nl.areaal.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** A world of 4 x 3 cells of 10 m: x from 0 to 40, y from 0 to 30. */
class PolygonCoverageTest {
    private static final GridFrame WORLD = new GridFrame(0, 30, 10, 4, 3);

    @Test
    void coversTheShareOfEachCellThatLiesInside() throws ParseException {
        assertThat(shares("POLYGON ((5 5, 25 5, 25 25, 5 25, 5 5))"))
                .containsExactly(.25f, .5f, .25f, 0, .5f, 1, .5f, 0, .25f, .5f, .25f, 0);
    }

    @Test
    void leavesHolesOpen() throws ParseException {
        assertThat(shares("POLYGON ((0 0, 40 0, 40 30, 0 30, 0 0), (10 10, 20 10, 20 20, 10 20, 10 10))"))
                .containsExactly(1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1);
    }

    @Test
    void halvesCellsAlongADiagonal() throws ParseException {
        assertThat(shares("POLYGON ((0 0, 30 30, 0 30, 0 0))"))
                .containsExactly(1, 1, .5f, 0, 1, .5f, 0, 0, .5f, 0, 0, 0);
    }

    @Test
    void cutsOffWhatLiesBeyondTheFrame() throws ParseException {
        assertThat(shares("POLYGON ((-100 -100, 100 -100, 100 15, -100 15, -100 -100))"))
                .containsExactly(0, 0, 0, 0, .5f, .5f, .5f, .5f, 1, 1, 1, 1);
    }

    @Test
    void asksNothingOfTheDirectionOfRings() throws ParseException {
        Geometry polygon = read("POLYGON ((3 4, 33 7, 21 27, 3 4), (15 10, 22 11, 18 15, 15 10))");
        float[] reversed = new float[WORLD.cells()];
        new PolygonCoverage(WORLD).addTo(reversed, polygon.reverse());
        assertThat(reversed).containsExactly(shares(polygon), within(1e-6f));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void addsUpToWholeCellsWhenPolygonsTileTheWorld(long seed) {
        GridFrame frame = new GridFrame(1000, 2000, 7, 60, 50);
        List<Coordinate> sites = new ArrayList<>();
        Random random = new Random(seed);
        for (int i = 0; i < 80; i++) {
            sites.add(new Coordinate(1000 + 420 * random.nextDouble(), 2000 - 350 * random.nextDouble()));
        }
        VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(sites);
        voronoi.setClipEnvelope(new Envelope(900, 1500, 1500, 2100));
        float[] shares = new float[frame.cells()];
        new PolygonCoverage(frame).addTo(shares, voronoi.getDiagram(new GeometryFactory()));
        assertThat(shares).satisfies(all -> {
            for (float share : all) {
                assertThat(share).isCloseTo(1, within(1e-5f));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithTheAreaOfTheIntersectionWithEachCell(long seed) {
        Random random = new Random(seed);
        Coordinate middle = new Coordinate(40 * random.nextDouble(), 30 * random.nextDouble());
        Geometry ring = new GeometryFactory()
                .createPoint(middle)
                .buffer(12)
                .difference(new GeometryFactory().createPoint(middle).buffer(5));
        float[] shares = shares(ring);
        for (int i = 0; i < shares.length; i++) {
            assertThat((double) shares[i]).isCloseTo(ring.intersection(cell(i)).getArea() / 100, within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void agreesWithTheIntersectionsOfBuildingsThatStandAtAnyAngle(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            Geometry building = AffineTransformation.rotationInstance(random.nextInt(8) * Math.PI / 8, 20, 15)
                    .transform(box(12 + random.nextInt(3), 10 + random.nextInt(3), 5 + random.nextInt(8)));
            float[] shares = shares(building);
            for (int cell = 0; cell < shares.length; cell++) {
                assertThat((double) shares[cell])
                        .isCloseTo(building.intersection(cell(cell)).getArea() / 100, within(1e-6));
            }
        }
    }

    @Test
    void coversWholeCellsWhereEdgesRunAlongThem() {
        assertThat(shares(box(10, 10, 20))).containsExactly(0, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0);
        assertThat(shares(box(0, 0, 10))).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0);
        assertThat(shares(box(30, 20, 10))).containsExactly(0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void addsManyTogetherToTheSameAsOneByOne() {
        Random random = new Random(6);
        List<Geometry> many = new ArrayList<>();
        float[] oneByOne = new float[WORLD.cells()];
        PolygonCoverage coverage = new PolygonCoverage(WORLD);
        for (int i = 0; i < 5_000; i++) {
            Geometry building = box(45 * random.nextDouble() - 5, 30 * random.nextDouble() - 5, 8);
            many.add(building);
            coverage.addTo(oneByOne, building);
        }
        float[] together = new float[WORLD.cells()];
        coverage.addTo(together, many);
        assertThat(together).containsExactly(oneByOne, within(1e-3f));
    }

    @Test
    void handsNeighboursThatAreCoveredAlikeOverTogether() throws ParseException {
        List<String> spans = new ArrayList<>();
        new PolygonCoverage(WORLD)
                .cover(
                        read("POLYGON ((5 5, 39 5, 39 15, 5 15, 5 5))"),
                        (row, column, count, share) -> spans.add(
                                row + ": " + column + " + " + count + " by " + Math.rint(1000 * share) / 1000));
        assertThat(spans)
                .containsExactly(
                        "1: 0 + 1 by 0.25",
                        "1: 1 + 2 by 0.5",
                        "1: 3 + 1 by 0.45",
                        "2: 0 + 1 by 0.25",
                        "2: 1 + 2 by 0.5",
                        "2: 3 + 1 by 0.45");
    }

    private static Geometry box(double west, double south, double side) {
        return new GeometryFactory().toGeometry(new Envelope(west, west + side, south, south + side));
    }

    private static Geometry cell(int index) {
        return box(index % 4 * 10, 20 - index / 4 * 10, 10);
    }

    private static float[] shares(String wkt) throws ParseException {
        return shares(read(wkt));
    }

    private static float[] shares(Geometry geometry) {
        float[] shares = new float[WORLD.cells()];
        new PolygonCoverage(WORLD).addTo(shares, geometry);
        return shares;
    }

    private static Geometry read(String wkt) throws ParseException {
        return new WKTReader().read(wkt);
    }
}
