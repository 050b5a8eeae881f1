package nl.areaal.geodata.cql.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.areaal.geodata.cql.Filter;
import nl.areaal.geodata.cql.json.CqlJson;
import nl.areaal.geodata.cql.text.CqlText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

class FilterSqlTest {
    private static final LiteralCrs CRS84 = new LiteralCrs(4326, false, true, new Envelope(1, 9, 49.5, 55));
    private static final List<Queryable> QUERYABLES = List.of(
            new Queryable("a", ValueType.NUMBER, "a"), new Queryable("geometry", ValueType.GEOMETRY, "geometry"));

    /** Anybody may ask: a filter of a thousand characters must not become SQL of a billion. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"op\":\"in\",\"args\":[X,[true,false,true]]}",
                "{\"op\":\"between\",\"args\":[X,false,true]}",
            })
    void growsNoFasterThanTheFilter(String around) {
        String filter = "{\"op\":\"=\",\"args\":[{\"property\":\"a\"},1]}";
        for (int level = 0; level < 8; level++) {
            filter = around.replace("X", filter);
        }
        assertThat(compile(CqlJson.read(filter)).sql()).hasSizeLessThan(5_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GEOMETRYCOLLECTION(POINT(0 0), LINESTRING(0 0, 1 1), POLYGON((0 0, 1 0, 1 1, 0 0)))",
                "GEOMETRYCOLLECTION(POINT(5 52), LINESTRING(5 52, 6 53), POLYGON((0 0, 6 52, 5 53, 0 0)))",
                "GEOMETRYCOLLECTION(GEOMETRYCOLLECTION(POINT(0 0), LINESTRING(0 0, 6 53)), POINT(5 52))",
                "GEOMETRYCOLLECTION(POLYGON((0 50, 6 52, 5 53, 0 50)), POLYGON((0 51, 6 53, 5 54, 0 51)))",
            })
    void cutsCollectionsOfSeveralKindsOfGeometry(String collection) {
        assertThat(compile(CqlText.read("S_INTERSECTS(geometry, " + collection + ")"))
                        .sql())
                .contains("st_intersects");
    }

    private static Condition compile(Filter filter) {
        return FilterSql.compile(filter, QUERYABLES, CRS84);
    }
}
