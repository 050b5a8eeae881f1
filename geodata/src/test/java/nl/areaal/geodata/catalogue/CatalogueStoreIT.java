package nl.areaal.geodata.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
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

    private List<String> ids(Audience audience) {
        return catalogue.list(audience).stream().map(one -> one.dataset().id()).toList();
    }
}
