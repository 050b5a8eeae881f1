package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.areaal.mapui.map.LonLat;
import nl.areaal.mapui.map.LonLatRing;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Polygon;

class DrawnExtentTest {
    /** The reference point of RD New, 155000/463000. */
    private static final LonLat AMERSFOORT = new LonLat(5.387203650, 52.155172887);

    @Test
    void aDrawnOutlineBecomesMetres() {
        Polygon extent = DrawnExtent.of(ring(AMERSFOORT, away(0.01, 0), away(0.01, 0.01), away(0, 0.01)))
                .orElseThrow();
        assertThat(extent.getSRID()).isEqualTo(28992);
        assertThat(extent.getCoordinate().x).isCloseTo(155_000, Offset.offset(0.5));
        assertThat(extent.getCoordinate().y).isCloseTo(463_000, Offset.offset(0.5));
        // A hundredth of a degree is 684 m to the east and 1113 m to the north there.
        assertThat(extent.getArea()).isCloseTo(684.0 * 1113, Offset.offset(2000.0));
    }

    @Test
    void anOutlineThatCrossesItselfIsNone() {
        assertThat(DrawnExtent.of(ring(AMERSFOORT, away(0.01, 0.01), away(0.01, 0), away(0, 0.01))))
                .isEmpty();
    }

    @Test
    void aSlipOfTheHandIsNone() {
        assertThat(DrawnExtent.of(ring(AMERSFOORT, away(0.00001, 0), away(0.00001, 0.00001))))
                .isEmpty();
    }

    @Test
    void anOutlineAbroadIsNone() {
        assertThat(DrawnExtent.of(ring(new LonLat(-70, 10), new LonLat(-69, 10), new LonLat(-69, 11))))
                .isEmpty();
    }

    private static LonLat away(double lon, double lat) {
        return new LonLat(AMERSFOORT.lon() + lon, AMERSFOORT.lat() + lat);
    }

    private static LonLatRing ring(LonLat... corners) {
        return new LonLatRing(List.of(corners));
    }
}
