package nl.areaal.geodata.cql.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.areaal.geodata.cql.Filter;
import nl.areaal.geodata.cql.InvalidFilterException;
import nl.areaal.geodata.cql.json.CqlJson;
import nl.areaal.geodata.cql.text.CqlText;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

/**
 * The predicates of the standard's abstract tests with their expected numbers (OGC 21-065r2, annex A: basic CQL2, temporal,
 * case, accents), on a table of 243 places that is made to have those numbers: three of them have times and booleans.
 */
class PlacesIT {
    private static final TestStore STORE = TestStore.create();
    private static final LiteralCrs CRS84 = new LiteralCrs(4326, false, true, new Envelope(1, 9, 49.5, 55));
    private static final List<Queryable> QUERYABLES = List.of(
            new Queryable("name", ValueType.TEXT, "name"),
            new Queryable("pop_other", ValueType.NUMBER, "pop_other"),
            new Queryable("date", ValueType.DATE, "day"),
            new Queryable("start", ValueType.TIMESTAMP, "started"),
            new Queryable("end", ValueType.TIMESTAMP, "ended"),
            new Queryable("boolean", ValueType.BOOLEAN, "flag"),
            new Queryable("tags", ValueType.ARRAY, "tags"),
            new Queryable("geom", ValueType.GEOMETRY, "geometry"));

    @BeforeAll
    static void build() {
        STORE.jdbc().sql("""
                create table place (name text, pop_other bigint, day date, started timestamptz, ended timestamptz, flag boolean,
                                    tags text[], geometry geometry(Point, 28992));
                insert into place values
                    ('København', 1038288, '2022-04-16', '2022-04-16T10:13:19Z', '2024-01-01T00:00:00Z', true,
                     '{foo,bar}', st_setsrid(st_point(155000, 463000), 28992)),
                    ('Kiev', 1500000, '2021-04-16', '2021-04-16T10:15:59Z', '2022-04-16T10:16:06Z', true,
                     '{foo}', st_setsrid(st_point(136000, 455000), 28992)),
                    ('Berlin', 3250007, '2023-04-16', '2022-04-16T10:15:10Z', '2022-04-16T10:16:06Z', false,
                     '{bar,baz}', st_setsrid(st_point(120000, 487000), 28992));
                insert into place (name, pop_other) select 'A' || n, n from generate_series(1, 106) n;
                insert into place (name, pop_other) select 'Z' || n, 1038288 + n from generate_series(1, 134) n;
                """).update();
    }

    @AfterAll
    static void drop() throws Exception {
        STORE.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name IS NOT NULL | 243",
                "name='København' | 1",
                "name>='København' | 135",
                "name<'København' | 108",
                "name<>'København' | 242",
                "pop_other>1038288 | 136",
                "pop_other<=1038288 | 107",
                "\"date\" IS NOT NULL | 3",
                "\"date\" IS NULL | 240",
                "\"date\"=DATE('2022-04-16') | 1",
                "\"date\">=DATE('2022-04-16') | 2",
                "\"date\"<>DATE('2022-04-16') | 2",
                "start<=TIMESTAMP('2022-04-16T10:13:19Z') | 2",
                "start<>TIMESTAMP('2022-04-16T10:13:19Z') | 2",
                "start=DATE('2022-04-16') | 2",
                "boolean=true | 2",
                "boolean=false | 1",
                "true | 243",
                "false | 0",
                "CASEI(name)=casei('kØBENHAVN') | 1",
                "ACCENTI(name)=accenti('Kobenhavn') | 1",
                "ACCENTI(CASEI(name))=accenti(casei('KØBENHAVN')) | 1",
                "ACCENTI(CASEI(name)) LIKE accenti(casei('kØ%')) | 1",
                "ACCENTI(CASEI(name)) IN (accenti(casei('Kiev')), accenti(casei('kobenhavn')), accenti(casei('foo'))) | 2",
                "name LIKE 'K%' | 2",
                "name LIKE 'K_ev' | 1",
                "name LIKE 'K\\_ev' | 0",
                "name NOT LIKE 'A%' | 137",
                "pop_other BETWEEN 3.5 AND 7 | 4",
                "pop_other NOT IN (1, 2, 3) | 240",
                "pop_other % 10 = 7 AND pop_other div 10 = 9 | 1",
                "pop_other * 2 - 4 = 2 ^ 3 / 2 | 1",
                "pop_other / 0 = 1 | 0"
            })
    void findsAsManyAsTheStandardSays(String filter, int places) {
        assertThat(count(filter)).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "t_after(\"date\",date('2022-04-16')) | 1",
                "t_before(\"date\",date('2022-04-16')) | 1",
                "t_disjoint(\"date\",date('2022-04-16')) | 2",
                "t_equals(\"date\",date('2022-04-16')) | 1",
                "t_intersects(\"date\",date('2022-04-16')) | 1",
                "t_after(\"date\",interval('2022-01-01','2022-12-31')) | 1",
                "t_before(\"date\",interval('2022-01-01','2022-12-31')) | 1",
                "t_disjoint(\"date\",interval('2022-01-01','2022-12-31')) | 2",
                "t_equals(\"date\",interval('2022-01-01','2022-12-31')) | 0",
                "t_equals(\"date\",interval('2022-04-16','2022-04-16')) | 1",
                "t_intersects(\"date\",interval('2022-01-01','2022-12-31')) | 1",
                "t_after(start,timestamp('2022-04-16T10:13:19Z')) | 1",
                "t_before(start,timestamp('2022-04-16T10:13:19Z')) | 1",
                "t_disjoint(start,timestamp('2022-04-16T10:13:19Z')) | 2",
                "t_equals(start,timestamp('2022-04-16T10:13:19Z')) | 1",
                "t_intersects(start,timestamp('2022-04-16T10:13:19Z')) | 1",
                "t_after(start,interval('2022-01-01T00:00:00Z','2022-12-31T23:59:59Z')) | 0",
                "t_before(start,interval('2022-01-01T00:00:00Z','2022-12-31T23:59:59Z')) | 1",
                "t_disjoint(start,interval('2022-01-01T00:00:00Z','2022-12-31T23:59:59Z')) | 1",
                "t_equals(start,interval('2022-01-01T00:00:00Z','2022-12-31T23:59:59Z')) | 0",
                "t_intersects(start,interval('2022-01-01T00:00:00Z','2022-12-31T23:59:59Z')) | 2",
                "t_after(interval(start,end),interval('..','2022-04-16T10:13:19Z')) | 1",
                "t_before(interval(start,end),interval('2023-01-01T00:00:00Z','..')) | 2",
                "t_disjoint(interval(start,end),interval('2022-04-16T10:13:19Z','2022-04-16T10:15:09Z')) | 1",
                "t_equals(interval(start,end),interval('2021-04-16T10:15:59Z','2022-04-16T10:16:06Z')) | 1",
                "t_intersects(interval(start,end),interval('2022-04-16T10:13:19Z','2022-04-16T10:15:09Z')) | 2",
                "T_CONTAINS(interval(start,end),interval('2022-04-16T10:13:19Z','2022-04-16T10:15:10Z')) | 1",
                "T_DURING(interval(start,end),interval('2022-01-01T00:00:00Z','2022-12-31T23:59:59Z')) | 1",
                "T_FINISHES(interval(start,end),interval('2022-04-16T10:13:19Z','2022-04-16T10:16:06Z')) | 1",
                "T_FINISHEDBY(interval(start,end),interval('2022-04-16T10:13:19Z','2022-04-16T10:16:06Z')) | 1",
                "T_MEETS(interval(start,end),interval('2022-04-16T10:13:19Z','2022-04-16T10:15:10Z')) | 0",
                "T_METBY(interval(start,end),interval('2022-04-16T10:13:19Z','2022-04-16T10:15:10Z')) | 1",
                "T_OVERLAPPEDBY(interval(start,end),interval('2020-04-16T10:13:19Z','2022-04-16T10:15:10Z')) | 2",
                "T_OVERLAPS(interval(start,end),interval('2022-04-16T10:13:19Z','2023-04-16T10:15:10Z')) | 1",
                "T_STARTEDBY(interval(start,end),interval('2022-04-16T10:13:19Z','2022-04-16T10:15:10Z')) | 1",
                "T_STARTS(interval(start,end),interval('2022-04-16T10:13:19Z','2022-04-16T10:15:10Z')) | 0"
            })
    void relatesTimesAsTheStandardSays(String filter, int places) {
        assertThat(count(filter)).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(NOT (name<>'København') AND pop_other<>1038288) OR (pop_other IS NULL and name<'København')"
                        + " or not (pop_other<>1038288 OR name<'København') | 1",
                "(NOT (start IS NOT NULL) AND start<>TIMESTAMP('2022-04-16T10:13:19Z')) OR (pop_other>1038288 and pop_other<1038288)"
                        + " or not (start<>TIMESTAMP('2022-04-16T10:13:19Z') OR pop_other<1038288) | 1",
                "(NOT (name<>'København') AND start IS NOT NULL) OR (name<='København' and name IS NULL)"
                        + " or not (start IS NOT NULL OR name IS NULL) | 241",
                "not (start<TIMESTAMP('2022-04-16T10:13:19Z') OR start IS NULL) | 2"
            })
    void takesWhatIsNotKnownForNeitherTrueNorFalse(String filter, int places) {
        assertThat(count(filter)).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A_CONTAINS(tags, ('foo')) | 2",
                "A_CONTAINS(tags, ('foo', 'bar')) | 1",
                "A_CONTAINEDBY(tags, ('foo', 'bar', 'qux')) | 2",
                "A_EQUALS(tags, ('bar', 'baz')) | 1",
                "A_OVERLAPS(tags, ('baz', 'qux')) | 1",
                "A_OVERLAPS((name, 'x'), ('Kiev', 'Berlin')) | 2",
                "A_EQUALS((pop_other, true, DATE('2022-04-16')), (1038288, boolean, \"date\")) | 1",
                "A_EQUALS((), ()) | 243",
                "A_CONTAINS((POINT(5 52)), (POINT(5 52))) | 243"
            })
    void relatesArrays(String filter, int places) {
        assertThat(count(filter)).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "S_INTERSECTS(geom,BBOX(-180,-90,180,90)) | 3",
                "S_INTERSECTS(geom,POLYGON((-180 -90,180 -90,180 90,-180 90,-180 -90))) | 3",
                "S_DISJOINT(geom,BBOX(-180,-90,180,90)) | 0",
                "S_DISJOINT(geom,LINESTRING(7 50,10 51)) | 3",
                "S_INTERSECTS(geom,BBOX(5.3,52,-170,53)) | 1",
                "S_EQUALS(geom,POINT(5.3872035 52.1551723)) | 1",
                "S_WITHIN(geom,MULTIPOINT(5.3872035 52.1551723, -100 -80)) | 0",
                "S_CONTAINS(geom,MULTIPOINT(7 50, 10 51)) | 0",
                "S_CONTAINS(BBOX(5,52,6,53), geom) | 2",
                "S_WITHIN(geom, GEOMETRYCOLLECTION(POINT(0 0), POLYGON((5 52, 6 52, 6 53, 5 53, 5 52)))) | 2",
                "S_INTERSECTS(geom, geom) | 3",
                "S_CROSSES(LINESTRING(100 -80, 120 -70), POLYGON((110 -90, 180 -90, 180 0, 110 0, 110 -90))) | 243",
                "S_TOUCHES(POINT(0 0), LINESTRING(0 0, 1 1)) | 243",
                "S_OVERLAPS(BBOX(0,0,2,2), BBOX(1,1,3,3)) | 243"
            })
    void relatesPlacesOnTheWholeEarth(String filter, int places) {
        assertThat(count(filter)).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "colour = 'red' | character 1 | property 'colour' | one of boolean, date, end, geom, name, pop_other, start, tags",
                "name = 3 | character 8 | a number | a text, as what it is compared with",
                "name | character 1 | a text | a condition or a boolean",
                "pop_other + name = 1 | character 13 | a text | a number",
                "S_INTERSECTS(geom, POINT(90 180)) | character 20 | 90.0 180.0 | longitude within -180..180 and latitude within"
                        + " -90..90, longitude first",
                "S_INTERSECTS(geom, BBOX(1000000,1000000,2000000,2000000)) | character 20 | 1000000.0 1000000.0 |"
                        + " longitude within -180..180 and latitude within -90..90, longitude first",
                "S_INTERSECTS(geom, BBOX(1,3,2,2)) | character 20 | BBOX[1.0, 3.0, 2.0, 2.0] |"
                        + " a lower corner that is not above the upper corner",
                "S_INTERSECTS(geom, POLYGON((0 0,2 2,2 0,0 2,0 0))) | character 20 | an invalid geometry |"
                        + " rings that do not cross themselves or each other",
                "S_INTERSECTS(geom, name) | character 20 | a text | a geometry",
                "T_DURING(start, INTERVAL('2022-01-01','..')) | character 10 | a time |"
                        + " an interval, since T_DURING compares intervals",
                "T_AFTER(start, INTERVAL('2022-01-02','2022-01-01')) | character 38 | an end before the start |"
                        + " an interval that ends after it starts",
                "A_CONTAINS(tags, 'foo') | character 18 | a text | an array such as ('a', 'b')",
                "buffer(geom) = 1 | character 1 | function 'buffer' | a function of CQL2 itself"
            })
    void refusesWhatMakesNoSenseHere(String filter, String place, String found, String expected) {
        assertThatThrownBy(() -> FilterSql.compile(CqlText.read(filter), QUERYABLES, CRS84))
                .isInstanceOfSatisfying(InvalidFilterException.class, e -> {
                    assertThat(e.place()).isEqualTo(place);
                    assertThat(e.found()).isEqualTo(found);
                    assertThat(e.expected()).isEqualTo(expected);
                });
    }

    /** Text can't end in a backslash, JSON can; the database would stop at such a pattern. */
    @Test
    void refusesAPatternThatEndsInTheMiddleOfAnEscape() {
        Filter filter = CqlJson.read("{\"op\":\"like\",\"args\":[{\"property\":\"name\"},\"a\\\\\"]}");
        assertThatThrownBy(() -> FilterSql.compile(filter, QUERYABLES, CRS84))
                .hasMessageContaining("/args/1")
                .hasMessageContaining("a letter after the last backslash");
    }

    @Test
    void refusesLettersThatTheDatabaseCannotKeep() {
        Filter filter = CqlJson.read("{\"op\":\"=\",\"args\":[{\"property\":\"name\"},\"\\u0000\"]}");
        assertThatThrownBy(() -> FilterSql.compile(filter, QUERYABLES, CRS84)).hasMessageContaining("U+0000");
    }

    private static long count(String filter) {
        Condition condition = FilterSql.compile(CqlText.read(filter), QUERYABLES, CRS84);
        return STORE.jdbc()
                .sql("select count(*) from place where " + condition.sql())
                .params(condition.parameters())
                .query(Long.class)
                .single();
    }
}
