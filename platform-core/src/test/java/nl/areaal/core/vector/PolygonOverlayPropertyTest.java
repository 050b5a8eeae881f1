package nl.areaal.core.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Holds the overlay beside OverlayNGRobust, which builds the outlines that we don't, at coordinates as large as RD's. */
class PolygonOverlayPropertyTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final double WEST = 136_000;
    private static final double SOUTH = 455_000;
    private static final double SIDE = 1_000;
    private static final double SQUARE_METRES = 1e-6;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void agreesWithTheOutlineOfTheIntersection(long seed) {
        Random random = new Random(seed);
        agree(stars(random, 20, 400), stars(random, 100, 80));
    }

    /** Corners on a coarse lattice: borders that coincide, edges that run into each other, corners that touch. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void agreesWhereBordersCoincide(long seed) {
        Random random = new Random(seed);
        agree(latticed(random, 30), latticed(random, 60));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void agreesForAreasThatTileTheLandAndForTheirOwnPieces(long seed) {
        Random random = new Random(seed);
        List<Geometry> areas = tiles(random, 25);
        List<Geometry> pieces = new ArrayList<>(areas);
        for (Geometry star : stars(random, 20, 200)) {
            pieces.add(OverlayNGRobust.overlay(star, areas.getFirst(), OverlayNG.DIFFERENCE));
        }
        agree(areas, pieces);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void losesNothingBetweenAreasThatTileTheLand(long seed) {
        Random random = new Random(seed);
        PolygonOverlay overlay = new PolygonOverlay(tiles(random, 40));
        for (Geometry star : stars(random, 100, 150)) {
            double sum = overlay.over(star).stream()
                    .mapToDouble(PolygonOverlay.Part::squareMetres)
                    .sum();
            assertThat(sum).isCloseTo(star.getArea(), within(1e-8));
        }
    }

    private static void agree(List<Geometry> areas, List<Geometry> polygons) {
        PolygonOverlay overlay = new PolygonOverlay(areas);
        for (Geometry polygon : polygons) {
            double[] found = new double[areas.size()];
            overlay.over(polygon, (area, squareMetres) -> found[area] += squareMetres);
            for (int area = 0; area < found.length; area++) {
                double expected = OverlayNGRobust.overlay(polygon, areas.get(area), OverlayNG.INTERSECTION)
                        .getArea();
                assertThat(found[area])
                        .as("%s in %s", polygon, areas.get(area))
                        .isCloseTo(expected, within(SQUARE_METRES));
            }
        }
    }

    /** Polygons around random places whose corners lie in all directions, half of them with a hole. */
    private static List<Geometry> stars(Random random, int count, double radius) {
        List<Geometry> stars = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Coordinate middle = new Coordinate(WEST + SIDE * random.nextDouble(), SOUTH + SIDE * random.nextDouble());
            int corners = 3 + random.nextInt(40);
            Polygon star = star(random, middle, corners, radius * (0.2 + random.nextDouble()), 0.3);
            Polygon hole =
                    star(random, middle, corners, star.getExteriorRing().distance(GEOMETRY.createPoint(middle)), 0.9);
            boolean holed = random.nextBoolean() && star.contains(hole);
            stars.add(holed ? OverlayNGRobust.overlay(star, hole, OverlayNG.DIFFERENCE) : star);
        }
        return stars;
    }

    private static Polygon star(Random random, Coordinate middle, int corners, double radius, double least) {
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double reach = radius * (least + (1 - least) * random.nextDouble());
            ring[i] = new Coordinate(middle.x + reach * Math.cos(angle), middle.y + reach * Math.sin(angle));
        }
        ring[corners] = ring[0];
        return GEOMETRY.createPolygon(ring);
    }

    private static List<Geometry> latticed(Random random, int count) {
        List<Geometry> polygons = new ArrayList<>();
        while (polygons.size() < count) {
            Coordinate[] ring = new Coordinate[4 + random.nextInt(4)];
            for (int i = 0; i < ring.length; i++) {
                ring[i] = new Coordinate(WEST + 10 * random.nextInt(6), SOUTH + 10 * random.nextInt(6));
            }
            ring[ring.length - 1] = ring[0];
            Polygon polygon = GEOMETRY.createPolygon(ring);
            if (polygon.isValid()) {
                polygons.add(polygon);
            }
        }
        return polygons;
    }

    private static List<Geometry> tiles(Random random, int count) {
        List<Coordinate> sites = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sites.add(new Coordinate(WEST + SIDE * random.nextDouble(), SOUTH + SIDE * random.nextDouble()));
        }
        VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(sites);
        voronoi.setClipEnvelope(new Envelope(WEST - SIDE, WEST + 2 * SIDE, SOUTH - SIDE, SOUTH + 2 * SIDE));
        Geometry diagram = voronoi.getDiagram(GEOMETRY);
        List<Geometry> tiles = new ArrayList<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            tiles.add(diagram.getGeometryN(i));
        }
        return tiles;
    }
}
