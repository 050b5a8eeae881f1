package nl.areaal.core.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

/** The first cases are the examples of the specification (Mapbox vector tile 2.1, section 4.3.5). */
class GeometryEncoderTest {
    private static final TileAddress TILE = new TileAddress(12, 1300, 2100);
    private static final double METRES_PER_UNIT = TILE.spanMetres() / 4096;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        POINT (25 17)                                | 9 50 34
        MULTIPOINT ((5 7), (3 2))                    | 17 10 14 3 9
        LINESTRING (2 2, 2 10, 10 10)                | 9 4 4 18 0 16 16 0
        MULTILINESTRING ((2 2, 2 10, 10 10), (1 1, 3 5)) | 9 4 4 18 0 16 16 0 9 17 17 10 4 8
        POLYGON ((3 6, 8 12, 20 34, 3 6))            | 9 6 12 18 10 12 24 44 15
        """)
    void drawsWhatTheSpecificationShows(String tileUnits, String commands) {
        assertThat(encode(tileUnits)).isEqualTo(integers(commands));
    }

    @Test
    void drawsTheSpecificationsMultiPolygonWithItsHole() {
        String squares = "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)),"
                + " ((11 11, 20 11, 20 20, 11 20, 11 11), (13 13, 13 17, 17 17, 17 13, 13 13)))";
        assertThat(encode(squares))
                .isEqualTo(integers(
                        "9 0 0 26 20 0 0 20 19 0 15 9 22 2 26 18 0 0 18 17 0 15" + " 9 4 13 26 0 8 8 0 0 7 15"));
    }

    @Test
    void turnsARingThatRunsTheWrongWay() {
        assertThat(encode("POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0))")).isEqualTo(integers("9 0 0 26 20 0 0 20 19 0 15"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (5000 10)",
                "POINT EMPTY",
                "LINESTRING (1 1, 1.2 1.3)",
                "LINESTRING (-500 -500, -500 5000)",
                "POLYGON ((1 1, 1.3 1, 1.3 1.3, 1 1))",
                "POLYGON ((1 1, 9 9, 1 1, 1 1))",
                "POLYGON ((5000 1, 5100 1, 5100 9, 5000 1))",
                "POLYGON ((5000 1, 5100 1, 5100 9, 5000 1), (5010 1, 5020 1, 5020 2, 5010 1))",
            })
    void drawsNothingOfWhatIsOutsideOrTooSmall(String tileUnits) {
        assertThat(encode(tileUnits)).isEmpty();
    }

    @Test
    void cutsALineAtTheMarginEachTimeItCrosses() {
        assertThat(encode("LINESTRING (-164 0, 36 0, 36 -100, 46 -100, 46 0)"))
                .isEqualTo(integers("9 127 0 18 200 0 0 127 9 20 0 10 0 128"));
    }

    @Test
    void cutsAPolygonToTheMargin() {
        assertThat(encode("POLYGON ((-1000 -1000, 9000 -1000, 9000 9000, -1000 9000, -1000 -1000))"))
                .startsWith(9)
                .endsWith(15)
                .hasSize(3 + 1 + 6 + 1);
    }

    @Test
    void drawsTheSurfacesOfAMixedCollection() {
        assertThat(encode("GEOMETRYCOLLECTION (POINT (1 1), POLYGON ((3 6, 8 12, 20 34, 3 6)))"))
                .isEqualTo(integers("9 6 12 18 10 12 24 44 15"));
    }

    @Test
    void readsBothByteOrdersAndPassesOverHeights() {
        Geometry flat = inMercator("LINESTRING (2 2, 2 10, 10 10)");
        Geometry high = flat.copy();
        for (var coordinate : high.getCoordinates()) {
            coordinate.setZ(7);
        }
        List<Integer> expected = encode(new WKBWriter().write(flat));
        assertThat(encode(new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(flat)))
                .isEqualTo(expected);
        assertThat(encode(new WKBWriter(3, true).write(high))).isEqualTo(expected);
    }

    private static List<Integer> encode(String tileUnits) {
        return encode(new WKBWriter().write(inMercator(tileUnits)));
    }

    private static List<Integer> encode(byte[] wkb) {
        GeometryEncoder encoder = new GeometryEncoder(TILE, TileDetail.full());
        encoder.encode(wkb, 0);
        return varints(encoder.commands().toBytes());
    }

    private static Geometry inMercator(String tileUnits) {
        try {
            Geometry geometry = new WKTReader().read(tileUnits);
            for (var coordinate : geometry.getCoordinates()) {
                coordinate.x = TILE.minX() + coordinate.x * METRES_PER_UNIT;
                coordinate.y = TILE.maxY() - coordinate.y * METRES_PER_UNIT;
            }
            return geometry;
        } catch (ParseException e) {
            throw new IllegalArgumentException(tileUnits, e);
        }
    }

    private static List<Integer> varints(byte[] bytes) {
        List<Integer> values = new ArrayList<>();
        int value = 0;
        int shift = 0;
        for (byte next : bytes) {
            value |= (next & 0x7F) << shift;
            shift += 7;
            if (next >= 0) {
                values.add(value);
                value = 0;
                shift = 0;
            }
        }
        return values;
    }

    private static List<Integer> integers(String text) {
        return java.util.Arrays.stream(text.trim().split(" +"))
                .map(Integer::valueOf)
                .toList();
    }
}
