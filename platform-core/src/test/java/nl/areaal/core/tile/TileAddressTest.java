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

    /** Reference: Geonovum's guideline for tiling, whose first zoom has one tile of 880,803.84 m. */
    @Test
    void liesWhereTheDutchGridHasIt() {
        TileAddress all = new TileAddress(TileGrid.NETHERLANDS_RD_NEW_QUAD, 0, 0, 0);
        assertThat(all.minX()).isEqualTo(-285_401.92);
        assertThat(all.maxY()).isEqualTo(903_401.92);
        assertThat(all.maxX()).isCloseTo(595_401.92, within(1e-6));
        assertThat(all.minY()).isCloseTo(22_598.08, within(1e-6));
        assertThat(new TileAddress(TileGrid.NETHERLANDS_RD_NEW_QUAD, 16, 0, 0).spanMetres() / 256)
                .isCloseTo(0.0525, within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TileAddress(TileGrid.NETHERLANDS_RD_NEW_QUAD, 17, 0, 0));
    }

    @Test
    void saysWhichNumberIsOutsideTheGrid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TileAddress(2, 4, 0))
                .withMessage("tile row is 4, expected 0 to 3");
    }
}
