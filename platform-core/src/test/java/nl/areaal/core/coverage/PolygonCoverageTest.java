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
            double west = i % 4 * 10;
            double south = 20 - i / 4 * 10;
            Geometry cell = new GeometryFactory().toGeometry(new Envelope(west, west + 10, south, south + 10));
            assertThat((double) shares[i]).isCloseTo(ring.intersection(cell).getArea() / 100, within(1e-6));
        }
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
