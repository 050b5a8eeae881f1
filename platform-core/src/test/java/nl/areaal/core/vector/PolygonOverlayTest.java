package nl.areaal.core.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.areaal.core.vector.PolygonOverlay.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Two square areas of 10 m side by side: the west one from x 0 to 10, the east one from 10 to 20, both from y 0 to 10. */
class PolygonOverlayTest {
    private static final PolygonOverlay WEST_AND_EAST =
            overlay("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))", "POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))");

    @Test
    void givesAPolygonThatLiesWithinAnAreaToItAlone() {
        assertThat(WEST_AND_EAST.over(read("POLYGON ((2 2, 5 2, 5 6, 2 6, 2 2))")))
                .containsExactly(new Part(0, 12));
    }

    @Test
    void dividesAPolygonThatCrossesABorder() {
        assertThat(WEST_AND_EAST.over(read("POLYGON ((8 2, 14 2, 14 6, 8 6, 8 2))")))
                .containsExactlyInAnyOrder(new Part(0, 8), new Part(1, 16));
    }

    @Test
    void countsOnlyWhatLiesInAnArea() {
        assertThat(WEST_AND_EAST.over(read("POLYGON ((18 8, 26 8, 26 14, 18 14, 18 8))")))
                .containsExactly(new Part(1, 4));
    }

    @Test
    void leavesOutANeighbourThatSharesNoMoreThanABorderOrACorner() {
        assertThat(WEST_AND_EAST.over(read("POLYGON ((5 0, 10 0, 10 10, 5 10, 5 0))")))
                .containsExactly(new Part(0, 50));
        assertThat(WEST_AND_EAST.over(read("POLYGON ((20 10, 22 10, 22 12, 20 12, 20 10))")))
                .isEmpty();
    }

    @Test
    void givesAnAreaAllOfItself() {
        assertThat(WEST_AND_EAST.over(read("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))")))
                .containsExactly(new Part(0, 100));
    }

    @Test
    void givesAPolygonNoMoreThanTheAreasThatLieWithinIt() {
        assertThat(WEST_AND_EAST.over(read("POLYGON ((-5 -5, 25 -5, 25 15, -5 15, -5 -5))")))
                .containsExactlyInAnyOrder(new Part(0, 100), new Part(1, 100));
    }

    @Test
    void leavesHolesOut() {
        PolygonOverlay ring = overlay("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (3 3, 7 3, 7 7, 3 7, 3 3))");
        assertThat(ring.over(read("POLYGON ((4 4, 6 4, 6 6, 4 6, 4 4))"))).isEmpty();
        assertThat(ring.over(read("POLYGON ((3 3, 7 3, 7 7, 3 7, 3 3))"))).isEmpty();
        assertThat(ring.over(read("POLYGON ((2 2, 8 2, 8 8, 2 8, 2 2))"))).containsExactly(new Part(0, 20));
        assertThat(ring.over(read("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 8 2, 8 8, 2 8, 2 2))")))
                .containsExactly(new Part(0, 64));
    }

    @Test
    void addsThePartsOfAMultipolygonUp() {
        PolygonOverlay whole = overlay("POLYGON ((0 0, 20 0, 20 10, 0 10, 0 0))");
        assertThat(whole.over(read("MULTIPOLYGON (((1 1, 3 1, 3 3, 1 3, 1 1)), ((18 8, 22 8, 22 12, 18 12, 18 8)))")))
                .containsExactly(new Part(0, 8));
    }

    /** A triangle with its corners at (0, 0), (8, 0) and (0, 8) against the unit square whose south-west corner is given. */
    @ParameterizedTest
    @CsvSource({"0, 0, 1", "3, 4, 0.5", "4, 4, 0", "3.5, 4, 0.125", "3, 3.5, 0.875", "7.5, 0, 0.125", "-0.5, -0.5, 0.25"
    })
    void cutsAlongSlantingEdges(double x, double y, double expected) {
        PolygonOverlay triangle = overlay("POLYGON ((0 0, 8 0, 0 8, 0 0))");
        String square =
                "POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))".formatted(x, y, x + 1, y + 1);
        assertThat(triangle.over(read(square)).stream()
                        .mapToDouble(Part::squareMetres)
                        .sum())
                .isCloseTo(expected, within(1e-12));
    }

    @Test
    void asksNothingOfTheDirectionOfRings() {
        Geometry polygon = read("POLYGON ((3 4, 18 5, 11 9, 3 4), (10 6, 12 6, 11 7, 10 6))");
        assertThat(WEST_AND_EAST.over(polygon.reverse())).isEqualTo(WEST_AND_EAST.over(polygon));
    }

    @Test
    void findsNothingOfLinesPointsAndWhatIsEmpty() {
        assertThat(WEST_AND_EAST.over(read("LINESTRING (1 1, 8 8)"))).isEmpty();
        assertThat(WEST_AND_EAST.over(read("POINT (1 1)"))).isEmpty();
        assertThat(WEST_AND_EAST.over(read("POLYGON EMPTY"))).isEmpty();
        assertThat(overlay("POLYGON EMPTY").over(read("POLYGON ((2 2, 5 2, 5 6, 2 6, 2 2))")))
                .isEmpty();
    }

    private static PolygonOverlay overlay(String... areas) {
        return new PolygonOverlay(
                List.of(areas).stream().map(PolygonOverlayTest::read).toList());
    }

    private static Geometry read(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}
