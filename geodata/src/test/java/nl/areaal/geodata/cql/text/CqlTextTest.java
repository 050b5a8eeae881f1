package nl.areaal.geodata.cql.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.areaal.geodata.cql.InvalidFilterException;
import nl.areaal.geodata.cql.json.CqlJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of CQL2 (OGC 21-065r2, annex B). Examples come from the standard. */
class CqlTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name LIKE 'Smith%' | {'op':'like','args':[{'property':'name'},'Smith%']}",
                "depth BETWEEN 100.0 and 150.0 | {'op':'between','args':[{'property':'depth'},100.0,150.0]}",
                "category NOT IN (1,2) | {'op':'not','args':[{'op':'in','args':[{'property':'category'},[1,2]]}]}",
                "casei(a) = CASEI('Straße') | {'op':'=','args':[{'op':'casei','args':[{'property':'a'}]},"
                        + "{'op':'casei','args':['Straße']}]}",
                "S_INTERSECTS(geometry,POINT(36.3 32.2)) | {'op':'s_intersects','args':[{'property':'geometry'},"
                        + "{'type':'Point','coordinates':[36.3,32.2]}]}",
                "S_WITHIN(g,MULTIPOINT(7 50,10 51)) | {'op':'s_within','args':[{'property':'g'},"
                        + "{'type':'MultiPoint','coordinates':[[7,50],[10,51]]}]}",
                "T_DURING(INTERVAL(touchdown, \"lift off\"), INTERVAL('1969-07-16T13:32:00Z', '..'))"
                        + " | {'op':'t_during','args':[{'interval':[{'property':'touchdown'},{'property':'lift off'}]},"
                        + "{'interval':['1969-07-16T13:32:00Z','..']}]}",
                "A_CONTAINS(layer:ids, ('layers-ca')) | {'op':'a_contains','args':[{'property':'layer:ids'},['layers-ca']]}",
                "A_EQUALS(((1, 2), ()), (3)) | {'op':'a_equals','args':[[[1,2],[]],[3]]}",
                "A_EQUALS(((1 + 2) * 3, 4), x) | {'op':'a_equals','args':[[{'op':'*','args':[{'op':'+','args':[1,2]},3]},4],"
                        + "{'property':'x'}]}",
                "vehicle_height > (bridge_clearance-1) | {'op':'>','args':[{'property':'vehicle_height'},"
                        + "{'op':'-','args':[{'property':'bridge_clearance'},1]}]}",
                "a = -2 ^ 2 div 3 | {'op':'=','args':[{'property':'a'},{'op':'div','args':[{'op':'^','args':[-2,2]},3]}]}",
                "NOT a = 1 OR b IS NOT NULL AND true | {'op':'or','args':[{'op':'not','args':[{'op':'=','args':[{'property':'a'},1]}]},"
                        + "{'op':'and','args':[{'op':'not','args':[{'op':'isNull','args':[{'property':'b'}]}]},true]}]}",
                "(a = 1) = (b > .5e1) | {'op':'=','args':[{'op':'=','args':[{'property':'a'},1]},"
                        + "{'op':'>','args':[{'property':'b'},5]}]}",
                "date = DATE('2022-04-14') | {'op':'=','args':[{'property':'date'},{'date':'2022-04-14'}]}",
                "s_intersects(g, BBOX(160.6,-55.95,-170,-25.89)) | {'op':'s_intersects','args':[{'property':'g'},"
                        + "{'bbox':[160.6,-55.95,-170,-25.89]}]}"
            })
    void saysTheSameAsJson(String text, String json) {
        assertThat(CqlText.read(text).expression())
                .isEqualTo(CqlJson.read(json.replace('\'', '"')).expression());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "THIS IS NOT A FILTER | character 13 | 'A' | NULL",
                "a = | character 4 | nothing more | a property, a value, a function or '('",
                "a = 'open | character 5 | 'open | a closing ' after this",
                "a ! 1 | character 3 | '!' | a name, a value, or one of (),=<>+-*/%^",
                "(a = 1 | character 7 | nothing more | ')'",
                "a = 1 b | character 7 | 'b' | an operator, AND, OR or the end",
                "S_INTERSECTS(g) | character 1 | 1 operands of S_INTERSECTS | 2",
                "S_INTERSECTS(g, BBOX(1,2,3)) | character 17 | 3 numbers of BBOX | 4 or 6",
                "S_INTERSECTS(g, POINT(1)) | character 24 | ')' | a number",
                "S_INTERSECTS(g, POLYGON((0 0, 1 1, 2 2, 3 3))) | character 17 | POLYGON |"
                        + " lines of two points or more, and rings of four or more that close",
                "t = TIMESTAMP('2022-04-14') | character 15 | '2022-04-14' | a time in UTC such as '2026-04-30T12:00:00Z'",
                "t = DATE('2022-02-30') | character 10 | '2022-02-30' | a date such as '2026-04-30'",
                "NOT NOT a | character 5 | 'NOT' | a property, a value, a function or '('",
                "a = 1e999 | character 5 | 1e999 | a number of at most 1.8E308"
            })
    void saysWhereItStopsMakingSense(String text, String place, String found, String expected) {
        assertThatThrownBy(() -> CqlText.read(text)).isInstanceOfSatisfying(InvalidFilterException.class, e -> {
            assertThat(e.place()).isEqualTo(place);
            assertThat(e.found()).isEqualTo(found);
            assertThat(e.expected()).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 20_000})
    void refusesWhatNestsTooDeep(int levels) {
        assertThatThrownBy(() -> CqlText.read("(".repeat(levels) + "a = 1" + ")".repeat(levels)))
                .isInstanceOf(InvalidFilterException.class)
                .hasMessageContaining("60 levels");
        assertThatThrownBy(() -> CqlText.read("f(a = ".repeat(levels) + "1" + ")".repeat(levels)))
                .isInstanceOf(InvalidFilterException.class);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatThrownBy(() -> CqlText.read("a = 1" + " + 1".repeat(600)))
                .hasMessageContaining("at most 500 operators");
        assertThatThrownBy(() -> CqlText.read("a = 1" + " or a = 1".repeat(3_000)))
                .hasMessageContaining("at most 5000");
        assertThatThrownBy(() -> CqlText.read("a".repeat(60_000))).hasMessageContaining("at most 50000");
        assertThatThrownBy(() -> CqlJson.read("[".repeat(5_000))).isInstanceOf(InvalidFilterException.class);
    }

    @Test
    void goesNoDeeperIntoCollectionsThanJsonDoes() {
        String deep = "GEOMETRYCOLLECTION(".repeat(11) + "POINT(5 52)" + ")".repeat(11);
        assertThatThrownBy(() -> CqlText.read("S_INTERSECTS(geometry, " + deep + ")"))
                .isInstanceOf(InvalidFilterException.class)
                .hasMessageContaining("at most 10 collections");
    }

    /** What walks down a filter of a few thousand terms within each other falls off the stack. */
    @Test
    void countsTheTermsOfAllChainsTogether() {
        String filter = "a";
        for (int level = 0; level < 5; level++) {
            filter = "(" + filter + " * 1".repeat(480) + ")";
        }
        String nested = filter + " = 1";
        assertThatThrownBy(() -> CqlText.read(nested))
                .isInstanceOf(InvalidFilterException.class)
                .hasMessageContaining("at most 500 operators");
    }
}
