package nl.areaal.core.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class TileRangeTest {
    private static final TileGrid DUTCH = TileGrid.NETHERLANDS_RD_NEW_QUAD;

    /** Zoom 1 of the Dutch grid has four tiles of 440,401.92 m, which meet at 155,000 and 463,000. */
    @Test
    void holdsTheTilesThatABoxTouches() {
        Envelope northWest = new Envelope(100_000, 154_000, 470_000, 480_000);
        assertThat(TileRange.around(DUTCH, 1, northWest, 0)).isEqualTo(new TileRange(DUTCH, 1, 0, 0, 0, 0));
        assertThat(TileRange.around(DUTCH, 1, northWest, 2_000)).isEqualTo(new TileRange(DUTCH, 1, 0, 0, 0, 1));
        assertThat(TileRange.around(DUTCH, 1, new Envelope(156_000, 160_000, 400_000, 464_000), 0))
                .isEqualTo(new TileRange(DUTCH, 1, 0, 1, 1, 1));
    }

    @Test
    void endsAtTheEdgeOfTheGrid() {
        assertThat(TileRange.around(DUTCH, 4, new Envelope(-1e9, 1e9, -1e9, 1e9), 0))
                .isEqualTo(TileRange.all(DUTCH, 4));
        assertThat(TileRange.around(DUTCH, 4, new Envelope(1e9, 2e9, 1e9, 2e9), 0))
                .isEqualTo(new TileRange(DUTCH, 4, 0, 0, 15, 15));
    }

    /** Whatever tile a place lies on, the range around the place holds it. */
    @Test
    void agreesWithTheEdgesOfTiles() {
        for (TileGrid grid : TileGrid.values()) {
            for (int zoom = 3; zoom <= grid.maxZoom(); zoom++) {
                TileAddress tile = new TileAddress(grid, zoom, 5, 3);
                Envelope inside = new Envelope(
                        tile.minX() + tile.spanMetres() / 4,
                        tile.maxX() - tile.spanMetres() / 4,
                        tile.minY() + tile.spanMetres() / 4,
                        tile.maxY() - tile.spanMetres() / 4);
                TileRange around = TileRange.around(grid, zoom, inside, 0);
                assertThat(around).isEqualTo(new TileRange(grid, zoom, 5, 5, 3, 3));
                assertThat(around.holds(tile)).isTrue();
                assertThat(around.holds(new TileAddress(grid, zoom, 5, 4))).isFalse();
                assertThat(around.holds(new TileAddress(grid, zoom, 6, 3))).isFalse();
            }
        }
    }

    @Test
    void joinsWithAnother() {
        assertThat(new TileRange(DUTCH, 4, 1, 2, 7, 7).and(new TileRange(DUTCH, 4, 5, 6, 2, 3)))
                .isEqualTo(new TileRange(DUTCH, 4, 1, 6, 2, 7));
    }

    @Test
    void refusesRowsThatTheGridHasNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TileRange(DUTCH, 2, 3, 4, 0, 0))
                .withMessage("rows are 3 to 4, expected within 0 to 3");
    }
}
