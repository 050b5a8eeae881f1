package nl.areaal.core.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;

/** A zigzag over a whole tile, of 1,000 corners, and a short line beside it. */
class VectorTileLayerTest {
    private static final TileAddress TILE = new TileAddress(12, 1300, 2100);
    private static final int MOST_BYTES = 1_000;
    private static final int EMPTY_LAYER_BYTES = 14; // head, version, name and extent

    private final VectorTileLayer layer = new VectorTileLayer("lines", List.of(), TILE, TileDetail.full());

    @Test
    void showsTheOthersWhereOneFeatureIsTooMuchByItself() {
        draw(1, 1_000);
        draw(2, 2);
        assertThat(layer.toTile()).hasSizeGreaterThan(MOST_BYTES);
        assertThat(layer.toTile(MOST_BYTES)).hasSizeBetween(EMPTY_LAYER_BYTES + 1, MOST_BYTES);
    }

    private void draw(long id, int corners) {
        Coordinate[] zigzag = IntStream.range(0, corners)
                .mapToObj(corner -> new Coordinate(
                        TILE.minX() + TILE.spanMetres() * corner / 1_000,
                        TILE.minY() + TILE.spanMetres() * (corner % 2)))
                .toArray(Coordinate[]::new);
        layer.begin(new WKBWriter().write(new GeometryFactory().createLineString(zigzag)), 0);
        layer.end(id);
    }
}
