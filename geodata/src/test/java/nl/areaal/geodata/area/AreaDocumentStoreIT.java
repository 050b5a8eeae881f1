package nl.areaal.geodata.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaDocument;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.Test;

class AreaDocumentStoreIT {
    private static final AreaCode TOWN = new AreaCode("GM0344");

    @Test
    void givesTheDocumentsOfAnAreaTheNewestFirstUntilTheyAreTakenBack() throws Exception {
        try (TestStore store = TestStore.create()) {
            AreaDocumentStore documents = new AreaDocumentStore(store.dataSource());
            AreaDocument old = document(TOWN, 2021);
            AreaDocument young = document(TOWN, 2025);
            documents.save(old, "steward");
            documents.save(young, "steward");
            documents.save(document(new AreaCode("GM0307"), 2026), "steward");
            assertThat(documents.of(TOWN)).containsExactly(young, old);
            documents.withdraw(young.id(), "steward");
            assertThat(documents.of(TOWN)).containsExactly(old);
        }
    }

    private static AreaDocument document(AreaCode area, int year) {
        return new AreaDocument(
                UUID.randomUUID(),
                area,
                "Visie " + year,
                "Gemeente",
                LocalDate.of(year, 3, 1),
                "https://example.org/" + year);
    }
}
