package nl.areaal.mapui.map;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapValuesTest {
    @Test
    void aPositionLiesOnEarth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LonLat(5.1, 463_000))
                .withMessage("lat is 463000.0, expected between -90.0 and 90.0 degrees");
    }

    @Test
    void aPositionIsANumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LonLat(Double.NaN, 52));
    }

    @Test
    void boundsGoFromSouthWestToNorthEast() {
        assertThatIllegalArgumentException().isThrownBy(() -> LonLatBounds.of(5.6, 51.8, 4.8, 52.3));
    }

    @Test
    void aRingHasAtLeastThreeCorners() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LonLatRing(List.of(new LonLat(5, 52), new LonLat(5.1, 52))))
                .withMessage("ring has 2 corners, expected at least 3");
    }

    @Test
    void aMapCannotBeSeenFromBelow() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MapView(new LonLat(5, 52), 12, 0, 91));
    }

    @Test
    void aValueLiesInItsBand() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChartPoint(Instant.EPOCH, 5, 6, 7))
                .withMessage("value at 1970-01-01T00:00:00Z is 5.0, expected between low 6.0 and high 7.0");
    }
}
