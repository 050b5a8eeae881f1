package nl.areaal.ingest.sensorthings.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.InvalidRequestException;
import nl.areaal.geodata.sensorthings.query.Expression;
import nl.areaal.geodata.sensorthings.query.Query;
import nl.areaal.geodata.sensorthings.query.QueryText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
    private static final int GENERATED = 500;

    @Test
    void theStrongerOperatorTakesItsTermsFirst() {
        assertThat(again("1 add 2 mul 3 eq 7 and true or false"))
                .isEqualTo(again("((((1 add (2 mul 3)) eq 7) and true) or false)"));
        assertThat(again("(1 add 2) mul 3 eq 9")).isEqualTo("(1 add 2) mul 3 eq 9");
        assertThat(again("5 sub (3 sub 1) eq 3")).isEqualTo("5 sub (3 sub 1) eq 3");
        assertThat(again("not (result gt 5)")).isEqualTo("not (result gt 5)");
    }

    @ParameterizedTest
    @MethodSource("generatedFilters")
    void whatIsWrittenIsReadAsTheSame(String filter) {
        String once = again(filter);
        assertThat(again(once)).isEqualTo(once);
    }

    static Stream<String> generatedFilters() {
        FilterGenerator generator = new FilterGenerator(new Random(20261127));
        return Stream.generate(generator::condition).limit(GENERATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2015-03-01T00:00:00Z/2015-03-02T00:00:00+01:00 eq phenomenonTime",
                "phenomenonTime add duration'P1DT2H30M1.5S' gt now()",
                "st_within(Locations/location, geography'POLYGON((5 52,6 52,6 53,5 52))')",
                "properties/my-key/0/x eq 'It''s'",
                "Datastream/Thing/@iot.id eq 5",
                "@iot.id ne 7",
                "date(phenomenonTime) eq 2015-03-01 and time(phenomenonTime) ge 10:30:00",
                "  result   gt   -1.5e3  ",
                "notes eq 1 or andes eq 2",
            })
    void theFormsOfTheStandardAreUnderstood(String filter) {
        assertThat(again(again(filter))).isEqualTo(again(filter));
    }

    @Test
    void anExpansionHoldsOptionsOfItsOwn() {
        Query query = QueryParser.parse(
                EntityType.THING,
                Map.of(
                        "$expand",
                        "Datastreams($filter=name eq 'a;b)';$expand=Observations($top=1;$orderby=phenomenonTime desc),Sensor;"
                                + "$select=name,id),Locations"));
        assertThat(query.expansions())
                .extracting(Query.Expansion::navigation)
                .containsExactly("Datastreams", "Locations");
        Query datastreams = query.expansions().getFirst().query();
        assertThat(datastreams.select()).containsExactly("name", "id");
        assertThat(datastreams.expansions().getFirst().query().window().size()).isEqualTo(1);
        assertThat(QueryText.of(query, "&")).isEqualTo(QueryText.of(parse(EntityType.THING, query), "&"));
    }

    @Test
    void pathsWithOneBeginningAreExpandedTogether() {
        Query query = QueryParser.parse(
                EntityType.THING, Map.of("$expand", "Datastreams/Sensor,Datastreams/ObservedProperty"));
        assertThat(query.expansions()).hasSize(1);
        assertThat(query.expansions().getFirst().query().expansions())
                .extracting(Query.Expansion::navigation)
                .containsExactly("Sensor", "ObservedProperty");
    }

    @Test
    void aFaultIsToldWithItsPlace() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> again("result gt 5 nad true"))
                .satisfies(e -> {
                    assertThat(e.field()).isEqualTo("$filter at 12");
                    assertThat(e.value()).contains("nad true");
                    assertThat(e.expected()).contains("and, or");
                });
    }

    @ParameterizedTest
    @MethodSource("nl.areaal.ingest.sensorthings.query.MalformedFilters#unreadable")
    void whatIsNoFilterIsRefused(String filter) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> again(filter))
                .satisfies(e -> assertThat(e.field()).startsWith("$filter at "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$top=-1",
                "$top=",
                "$top=ten",
                "$top=1.5",
                "$top=9999999999",
                "$skip=-1",
                "$skip=x",
                "$count=yes",
                "$count=",
                "$select=",
                "$select=foo",
                "$select=name,",
                "$orderby=",
                "$orderby=name up",
                "$orderby=name,,id",
                "$expand=Foo",
                "$expand=Datastreams(",
                "$expand=Datastreams($top)",
                "$expand=Datastreams($top=1",
                "$expand=Datastreams($foo=1)",
                "$expand=Datastreams()",
                "$expand=Datastreams/",
                "$expand=,",
                "$filter=",
                "$foo=1",
                "$format=json"
            })
    void anOptionThatCannotBeUsedIsNamed(String option) {
        int equals = option.indexOf('=');
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> QueryParser.parse(
                        EntityType.THING, Map.of(option.substring(0, equals), option.substring(equals + 1))))
                .satisfies(e -> assertThat(e.field()).startsWith("$"));
    }

    private static String again(String filter) {
        Expression expression = QueryParser.parse(EntityType.OBSERVATION, Map.of("$filter", filter))
                .filter()
                .orElseThrow();
        return QueryText.of(expression);
    }

    private static Query parse(EntityType type, Query query) {
        List<String> options = QueryText.options(query);
        return QueryParser.parse(
                type,
                options.stream()
                        .collect(Collectors.toMap(
                                option -> option.substring(0, option.indexOf('=')),
                                option -> option.substring(option.indexOf('=') + 1))));
    }
}
