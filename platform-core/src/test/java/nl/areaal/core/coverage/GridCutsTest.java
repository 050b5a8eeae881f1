package nl.areaal.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import nl.areaal.core.crs.RegionCrs;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;

/** A grid of 3 by 2 cells of 10 m: 1 2 3 above 4 5 6, its north-west corner at 100, 200. */
class GridCutsTest {
    private static final Grid GRID = new Grid(new GridFrame(100, 200, 10, 3, 2), new float[] {1, 2, 3, 4, 5, 6});

    @Test
    void cutsTheCellsThatAnExtentTouchesAndKeepsThemInPlace() {
        Grid cut = GridClip.of(GRID, new Envelope(115, 999, 0, 195)).orElseThrow();
        assertThat(cut.frame()).isEqualTo(new GridFrame(110, 200, 10, 2, 2));
        assertThat(cut.cells()).containsExactly(2, 3, 5, 6);
        assertThat(GridClip.of(GRID, new Envelope(101, 102, 181, 182))
                        .orElseThrow()
                        .cells())
                .containsExactly(4);
    }

    @Test
    void cutsNothingWhereThereIsNoGrid() {
        assertThat(GridClip.of(GRID, new Envelope(0, 50, 0, 50))).isEmpty();
    }

    @Test
    void goesAlongALineInStepsOfACellAtMostAndStopsAtEachCorner() {
        LineString line = RegionCrs.GEOMETRY.createLineString(
                new Coordinate[] {new Coordinate(100, 195), new Coordinate(125, 195), new Coordinate(125, 190)});
        assertThat(GridLine.count(GRID.frame(), line)).isEqualTo(5);
        assertThat(GridLine.places(GRID.frame(), line)).hasSize(5).first().isEqualTo(new Coordinate(100, 195));
        assertThat(GridLine.places(GRID.frame(), line).stream().map(place -> GRID.valueAt(place.x, place.y)))
                .containsExactly(1f, 1f, 2f, 3f, 6f);
    }
}
