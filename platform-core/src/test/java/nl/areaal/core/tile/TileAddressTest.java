package nl.areaal.core.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TileAddressTest {
    @Test
    void countsRowsFromTheNorthAndColumnsFromTheWest() {
        TileAddress northEast = new TileAddress(1, 0, 1);
        assertThat(northEast.minX()).isZero();
        assertThat(northEast.minY()).isCloseTo(0, within(1e-6));
        assertThat(northEast.maxY()).isEqualTo(20_037_508.342789244);
    }

    /** Reference: st_tileenvelope(14, 8424, 5405) of PostGIS. */
    @Test
    void liesWherePostgisSaysThatItLies() {
        TileAddress utrecht = new TileAddress(14, 5405, 8424);
        assertThat(utrecht.minX()).isCloseTo(567_468.497_989, within(1e-5));
        assertThat(utrecht.minY()).isCloseTo(6_814_513.945_680, within(1e-5));
        assertThat(utrecht.spanMetres()).isCloseTo(2_445.984_905, within(1e-5));
    }

    @Test
    void saysWhichNumberIsOutsideTheGrid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TileAddress(2, 4, 0))
                .withMessage("tile row is 4, expected 0 to 3");
    }
}
