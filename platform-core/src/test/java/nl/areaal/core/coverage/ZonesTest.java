package nl.areaal.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A world of 3 x 2 cells of 10 m with the values 1 2 3 above 4 5 and nothing. */
class ZonesTest {
    private static final GridFrame WORLD = new GridFrame(0, 20, 10, 3, 2);
    private static final float[][] ROWS = {{1, 2, 3}, {4, 5, Float.NaN}};

    @Test
    void weighsCellsByTheShareThatLiesInTheArea() {
        ZoneSums sums = sums(WORLD.whole(), zone("half", 5, 25, 10, 20));
        assertThat(sums.mean(0, 0)).isCloseTo((0.5 * 1 + 2 + 0.5 * 3) / 2, within(1e-9));
        assertThat(sums.squareMetres(0, 0, WORLD)).isCloseTo(200, within(1e-9));
    }

    @Test
    void leavesCellsWithoutDataOut() {
        ZoneSums sums = sums(WORLD.whole(), zone("south", 0, 30, 0, 10));
        assertThat(sums.mean(0, 0)).isEqualTo(4.5);
        assertThat(sums.squareMetres(0, 0, WORLD)).isEqualTo(200);
    }

    @Test
    void letsAreasOverlap() {
        ZoneSums sums = sums(WORLD.whole(), zone("gemeente", 0, 30, 0, 20), zone("wijk", 0, 10, 0, 20));
        assertThat(sums.mean(0, 0)).isEqualTo(3);
        assertThat(sums.mean(0, 1)).isEqualTo(2.5);
    }

    @Test
    void isAsIfNothingWasAddedOnceItIsTakenAwayAgain() {
        Zones.Zone zone = zone("all", 1, 29, 1, 19);
        ZoneSums whole = sums(WORLD.whole(), zone);
        ZoneSums west = sums(new Window(0, 0, 1, 2), zone);
        ZoneSums rest = sums(new Window(1, 0, 2, 2), zone);
        assertThat(whole.minus(west)).isEqualTo(rest);
        assertThat(west.plus(rest)).isEqualTo(whole);
    }

    @Test
    void handsOverTheCellsOfAnAreaInPartsThatLieApart() {
        Geometry apart = zone("west", 5, 10, 5, 20)
                .boundary()
                .union(zone("east", 20, 28, 10, 20).boundary());
        Zones zones = new Zones(WORLD, List.of(zone("all", 0, 30, 0, 20), new Zones.Zone("apart", apart)));
        double[] shares = new double[WORLD.cells()];
        zones.visit(1, (row, column, count, share) -> {
            for (int i = column; i < column + count; i++) {
                shares[WORLD.index(i, row)] += share;
            }
        });
        assertThat(shares).containsExactly(new double[] {0.5, 0, 0.8, 0.25, 0, 0}, within(1e-5));
    }

    private static ZoneSums sums(Window window, Zones.Zone... zones) {
        Zones all = new Zones(WORLD, List.of(zones));
        ZoneSums sums = all.empty(1);
        RowSink sink = all.into(sums, window);
        for (int row = window.row(); row < window.endRow(); row++) {
            float[] values = Arrays.copyOfRange(ROWS[row], window.column(), window.endColumn());
            sink.row(row, new float[][] {values});
        }
        return sums;
    }

    private static Zones.Zone zone(String code, double west, double east, double south, double north) {
        Geometry boundary = new GeometryFactory().toGeometry(new Envelope(west, east, south, north));
        return new Zones.Zone(code, boundary);
    }
}
