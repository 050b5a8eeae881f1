package nl.areaal.geodata.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.areaal.geodata.dataset.Classification;
import nl.areaal.geodata.dataset.ContactPoint;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.Datasets;
import nl.areaal.geodata.dataset.Handling;
import nl.areaal.geodata.dataset.Outcome;
import nl.areaal.geodata.layer.Audience;
import nl.areaal.geodata.layer.TimeSpan;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CatalogueStoreIT {
    private static final TestStore STORE = TestStore.create();
    private static final Listing TOLD = new Listing(
            Optional.of(new ContactPoint("Data desk", "data@example.org")),
            Optional.of(Theme.TRAN),
            List.of("roads", "a, \"quoted\" word"),
            Locale.of("en"));

    private final DatasetStore datasets = new DatasetStore(STORE.dataSource());
    private final CatalogueStore catalogue = new CatalogueStore(STORE.dataSource());

    @AfterAll
    static void dropStore() throws Exception {
        STORE.close();
    }

    @Test
    void keepsAllThatIsToldOfADatasetWhenItsTermsAreSaidAnew() {
        Dataset roads = Datasets.named("roads");
        datasets.save(roads);
        assertThat(catalogue.listing("roads")).contains(Listing.UNSTATED);
        catalogue.save("roads", TOLD);
        datasets.save(roads);
        assertThat(catalogue.find("roads", Audience.PUBLIC).orElseThrow().listing())
                .isEqualTo(TOLD);
    }

    @Test
    void tellsTheNewestDelivery() {
        datasets.save(Datasets.named("delivered"));
        assertThat(catalogue.find("delivered", Audience.PUBLIC).orElseThrow().newest())
                .isEmpty();
        datasets.addVersion(Datasets.delivery("delivered", "a", "1"), Outcome.clean(3));
        datasets.addVersion(Datasets.delivery("delivered", "b", "2"), Outcome.clean(3));
        assertThat(catalogue.find("delivered", Audience.PUBLIC).orElseThrow().newest())
                .hasValueSatisfying(newest -> assertThat(newest.version()).isEqualTo(2));
    }

    @Test
    void tellsStrangersOfPublicDatasetsOnlyAndNobodyOfConfidentialOnes() {
        for (Classification one : Classification.values()) {
            Dataset dataset = Datasets.named("seen-" + one.word());
            datasets.save(dataset.with(new Handling(one, OptionalInt.empty(), false)));
        }
        assertThat(ids(Audience.PUBLIC)).contains("seen-public").doesNotContain("seen-internal", "seen-confidential");
        assertThat(ids(Audience.SIGNED_IN))
                .contains("seen-public", "seen-internal")
                .doesNotContain("seen-confidential");
        assertThat(catalogue.find("seen-internal", Audience.PUBLIC)).isEmpty();
    }

    @Test
    void refusesToTellOfWhatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue.save("nowhere", TOLD))
                .withMessageContaining("nowhere");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContactPoint("Desk", "no address"))
                .withMessageContaining("no address");
    }

    @Test
    void tellsFromWhenToWhenADatasetHasReadings() {
        datasets.save(Datasets.named("silent"));
        datasets.save(Datasets.named("measured"));
        datastream(1, "measured");
        datastream(2, "measured");
        datastream(3, "silent");
        reading(1, "2024-02-01T00:00:00Z");
        reading(1, "2024-05-01T00:00:00Z");
        reading(2, "2023-12-31T23:59:59Z");
        reading(2, "2024-01-15T00:00:00Z");
        assertThat(catalogue.observedTimes())
                .isEqualTo(Map.of(
                        "measured",
                        new TimeSpan(
                                Optional.of(Instant.parse("2023-12-31T23:59:59Z")),
                                Optional.of(Instant.parse("2024-05-01T00:00:00Z")))));
    }

    private static void datastream(long number, String dataset) {
        STORE.jdbc()
                .sql("""
                with t as (insert into thing (key, name, dataset_id) values (:key, :key, :dataset) returning id),
                     s as (insert into sensor (key, name) values (:key, :key) returning id),
                     p as (insert into observed_property (key, name, name_nl, name_en)
                           values (:key, :key, :key, :key) returning id)
                insert into datastream (id, key, name, thing_id, sensor_id, observed_property_id, unit, unit_symbol)
                select :number, :key, :key, t.id, s.id, p.id, '1', '' from t, s, p
                """)
                .param("key", "stream-" + number)
                .param("dataset", dataset)
                .param("number", number)
                .update();
    }

    private static void reading(long datastream, String moment) {
        OffsetDateTime time = OffsetDateTime.parse(moment);
        STORE.jdbc()
                .sql("select ensure_observation_month(?)")
                .param(time)
                .query()
                .listOfRows();
        STORE.jdbc()
                .sql(
                        "insert into observation (datastream_id, phenomenon_time, result, known_since) values (?, ?, 1, ?)")
                .params(datastream, time, time)
                .update();
    }

    private List<String> ids(Audience audience) {
        return catalogue.list(audience).stream().map(one -> one.dataset().id()).toList();
    }
}
