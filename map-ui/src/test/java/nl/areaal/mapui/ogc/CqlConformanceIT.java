package nl.areaal.mapui.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.areaal.geodata.layer.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * CQL2 (OGC 21-065r2) over HTTP: a predicate or more of each conformance class on what the town has, and random
 * combinations of them. What each operator means in detail is held against the standard's own numbers in geodata.
 */
@ExtendWith(TownService.class)
class CqlConformanceIT {
    private final OgcServer service;

    CqlConformanceIT(OgcServer service) {
        this.service = service;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // basic-cql2
                "name = 'Straat 3' | 1",
                "name <> 'Straat 3' | 9",
                "renewed >= TIMESTAMP('2024-06-01T12:00:00Z') | 3",
                "renewed > DATE('2024-06-01') | 2",
                "paved = false AND NOT (name > 'Straat 5') | 3",
                // advanced-comparison-operators
                "name LIKE 'Straat%' | 10",
                "name IN ('Straat 1', 'Straat 2', 'Steeg 3') | 2",
                // case-insensitive-comparison, accent-insensitive-comparison
                "CASEI(name) = casei('STRAAT 3') | 1",
                "ACCENTI(CASEI(name)) LIKE accenti(casei('STRÄÂT%')) | 10",
                // basic-spatial-functions and -plus, spatial-functions
                "S_INTERSECTS(geometry, BBOX(5.11,52.08,5.13,52.0842)) | 2",
                "S_INTERSECTS(geometry, LINESTRING(5.12 52.08, 5.12 52.1)) | 10",
                "S_WITHIN(geometry, POLYGON((5 52, 6 52, 6 53, 5 53, 5 52))) | 10",
                "S_DISJOINT(geometry, POINT(90 45)) | 10",
                // temporal-functions
                "T_AFTER(renewed, TIMESTAMP('2024-06-01T12:00:00Z')) | 2",
                "T_INTERSECTS(renewed, INTERVAL('2022-01-01', '..')) | 4",
                "T_DURING(INTERVAL(renewed, renewed), INTERVAL('2021-01-01T00:00:00Z', '2023-01-01T00:00:00Z')) | 1",
                // array-functions
                "A_OVERLAPS((name), ('Straat 3', 'Straat 4')) | 2",
                // property-property
                "name = name | 10",
                "'Straat 3' = name | 1",
                "S_EQUALS(geometry, geometry) | 10"
            })
    void findsRoads(String filter, int roads) {
        assertThat(matched("roads", filter)).isEqualTo(roads);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // arithmetic
                "height_metres - 3 = dwellings * 2 | 84",
                "height_metres BETWEEN 3 AND 4.5 | 168",
                "dwellings % 2 = 1 | 1250",
                "height_metres div 10 = 3 | 249"
            })
    void computes(String filter, int buildings) {
        assertThat(matched("buildings", filter)).isEqualTo(buildings);
    }

    /** Each combination is taken and partitions the features: what meets it, what does not, and what is not known. */
    @Test
    void combinesPredicatesWithAndOrAndNot() {
        List<String> predicates = List.of(
                "name > 'Straat 4'",
                "paved = true",
                "renewed IS NULL",
                "T_BEFORE(renewed, DATE('2025-01-01'))",
                "S_INTERSECTS(geometry, BBOX(5.11,52.08,5.13,52.0842))",
                "CASEI(name) LIKE casei('%7')");
        Random random = new Random(7);
        for (int i = 0; i < 10; i++) {
            List<String> p = new ArrayList<>();
            for (int j = 0; j < 4; j++) {
                p.add(predicates.get(random.nextInt(predicates.size())));
            }
            String filter =
                    "((NOT %1$s AND %2$s) OR (%3$s and NOT %4$s) or not (%1$s AND %4$s))".formatted(p.toArray());
            int holds = matched("roads", filter);
            int fails = matched("roads", "NOT " + filter);
            int unknown = matched("roads", filter + " IS NULL");
            assertThat(holds + fails + unknown).as(filter).isEqualTo(Town.ROADS);
        }
    }

    private int matched(String collection, String filter) {
        JsonNode page = service.json(OgcServer.with("/collections/" + collection + "/items", "filter", filter));
        return page.path("numberMatched").asInt(-1);
    }
}
