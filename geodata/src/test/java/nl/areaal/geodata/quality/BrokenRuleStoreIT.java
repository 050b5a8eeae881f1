package nl.areaal.geodata.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.areaal.geodata.observation.PlainStations;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Three datasets with one datastream each: in a gemeente with a goal, in one without, and outside of all. */
class BrokenRuleStoreIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private static TestStore store;
    private static BrokenRuleStore rules;

    @BeforeAll
    static void region() {
        store = TestStore.create();
        rules = new BrokenRuleStore(store.dataSource());
        run("""
                insert into dataset (id, title, publisher, steward, purpose, legal_ground, licence)
                select id, id, 'p', 's', 'd', 'g', 'l' from unnest(array['wanted', 'plain', 'outside']) id
                """);
        run("""
                insert into dataset_version (dataset_id, version, checksum_sha256, source_name, loaded_by)
                values ('plain', 1, repeat('0', 64), 'made up', 'a tester')
                """);
        area("GM0001", 0);
        area("GM0002", 2_000);
        run("""
                insert into goal (id, area_code, title, language, theme, indicator, side, target_year, target_value, made_by)
                values (gen_random_uuid(), 'GM0001', 'Koeler', 'nl', 'heat', 'heat', 'at-most', 2040, 1, 'a tester')
                """);
        station("wanted", 500);
        station("plain", 2_500);
        station("outside", 9_000);
        breach("outside", "range", TODAY, 1_000);
        breach("plain", "range", TODAY, 100);
        breach("wanted", "range", TODAY, 1);
        breach("wanted", "spike", TODAY.minusDays(31), 50);
        run("""
                insert into silence (datastream_id, last_time, last_result, noticed_at)
                select id, now(), 1, now() from datastream where key = 'outside/NO2'
                """);
        run("""
                insert into question (id, subject, unit, basis, seen_time, text, language)
                select gen_random_uuid(), 'meetreeks/' || id, '', 'x', now(), 'Waarom is dit zo?', 'nl'
                from datastream where key = 'plain/NO2'
                """);
    }

    @AfterAll
    static void close() throws Exception {
        store.close();
    }

    @Test
    void whatTouchesMostGoalsComesFirstThenMostAreasAndNotWhatHasMostReadings() {
        assertThat(rules.ranked(TODAY.minusDays(30), 10))
                .extracting(rule -> rule.dataset() + " " + rule.cause())
                .containsExactly("wanted range", "plain range", "outside range", "outside silent");
    }

    @Test
    void saysWhatIsTouched() {
        List<BrokenRule> ranked = rules.ranked(TODAY.minusDays(30), 2);
        assertThat(ranked.getFirst().touched())
                .isEqualTo(new BrokenRule.Touched(1, List.of("GM0001"), List.of("Koeler"), 0));
        assertThat(ranked.getLast())
                .isEqualTo(new BrokenRule(
                        "plain", "plain", "range", 100, 1, new BrokenRule.Touched(1, List.of("GM0002"), List.of(), 1)));
    }

    private static void area(String code, int west) {
        run("""
                insert into area (code, level, name, valid_from, dataset_version_id, geometry, geometry_3857)
                select '%s', 'gemeente', '%s', '2022-01-01', v.id, g.square, st_transform(g.square, 3857)
                from dataset_version v,
                     (select st_multi(st_makeenvelope(%d, 450000, %d, 451000, 28992)) as square) g
                """.formatted(code, code, 130_000 + west, 131_000 + west));
    }

    private static void station(String dataset, int east) {
        new SensorStore(store.dataSource())
                .saveAll(dataset, List.of(PlainStations.at(dataset, 130_000.0 + east, 450_500)));
    }

    private static void breach(String datastream, String cause, LocalDate day, int readings) {
        run("""
                insert into contract_breach (datastream_id, cause, day, readings)
                select id, '%s', '%s', %d from datastream where key = '%s/NO2'
                """.formatted(cause, day, readings, datastream));
    }

    private static void run(String statement) {
        store.jdbc().sql(statement).update();
    }
}
