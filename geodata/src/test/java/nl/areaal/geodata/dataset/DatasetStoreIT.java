package nl.areaal.geodata.dataset;

import static nl.areaal.geodata.dataset.Datasets.delivery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DatasetStoreIT {
    private static final TestStore STORE = TestStore.create();

    private final DatasetStore datasets = new DatasetStore(STORE.dataSource());

    @AfterAll
    static void dropStore() throws Exception {
        STORE.close();
    }

    @Test
    void keepsAllThatIsSaidOfADataset() {
        Dataset said = new Dataset(
                "said",
                "Title",
                "Description",
                new Stewardship("publisher", "steward", "purpose", "legal ground", "CC BY 4.0"),
                Optional.of("https://example.org/said"),
                new Handling(Classification.CONFIDENTIAL, OptionalInt.of(30), true));
        datasets.save(said);
        assertThat(datasets.find("said")).contains(said);
    }

    @Test
    void savingAgainOverwritesWhatWasSaid() {
        Dataset first = Datasets.named("twice");
        datasets.save(first);
        Dataset second = new Dataset("twice", "Other", "", first.stewardship(), Optional.empty(), Handling.EXAMPLE);
        datasets.save(second);
        assertThat(datasets.find("twice")).contains(second);
    }

    @Test
    void countsTheVersionsOfADatasetAndKeepsTheirRemarks() {
        datasets.save(Datasets.named("counted"));
        Outcome outcome = new Outcome(9, 1, 2, List.of(new Remark("was invalid", 1, "feature 7")));
        datasets.addVersion(delivery("counted", "a", "1"), Outcome.clean(3));
        DatasetVersion second = datasets.addVersion(delivery("counted", "b", "2"), outcome);
        assertThat(second.version()).isEqualTo(2);
        assertThat(datasets.versions("counted")).hasSize(2).first().isEqualTo(second);
        assertThat(second.outcome()).isEqualTo(outcome);
    }

    @Test
    void knowsTheSameBytesOfTheSamePartOnlyWhileTheyAreTheNewest() {
        datasets.save(Datasets.named("same"));
        Delivery first = delivery("same", "a", "1");
        datasets.addVersion(first, Outcome.clean(3));
        assertThat(datasets.same(first)).isPresent();
        assertThat(datasets.same(delivery("same", "b", "1"))).isEmpty();
        datasets.addVersion(delivery("same", "a", "2"), Outcome.clean(3));
        assertThat(datasets.same(first)).isEmpty();
        assertThat(datasets.addVersion(first, Outcome.clean(3)).version()).isEqualTo(3);
    }

    @Test
    void refusesADeliveryOfAnUnknownDataset() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> datasets.addVersion(delivery("unknown", "", "1"), Outcome.clean(0)))
                .withMessage("dataset is 'unknown', expected one that is in the catalogue");
    }
}
