package nl.areaal.ingest.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.areaal.geodata.catalogue.Listing;
import nl.areaal.geodata.catalogue.Theme;
import nl.areaal.geodata.dataset.ContactPoint;
import nl.areaal.ingest.command.Arguments;
import nl.areaal.ingest.command.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingTermsTest {
    @Test
    void changesWhatIsSaidAndKeepsTheRest() {
        Listing before = new Listing(
                Optional.of(new ContactPoint("Desk", "desk@example.org")),
                Optional.of(Theme.TRAN),
                List.of("old"),
                Locale.of("en"));
        assertThat(terms("--theme", "envi", "--keywords", "trees, parks,").applyTo(before))
                .isEqualTo(new Listing(
                        before.contact(), Optional.of(Theme.ENVI), List.of("trees", "parks"), Locale.of("en")));
        assertThat(terms().applyTo(before)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "--theme, weather, --theme is 'weather'",
        "--language, fr, language is 'fr'",
        "--contact-name, Desk, --contact-email"
    })
    void refusesWhatTheCatalogueCannotTell(String option, String value, String complaint) {
        assertThatThrownBy(() -> terms(option, value))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(complaint);
    }

    private static ListingTerms terms(String... words) {
        return ListingTerms.of(Arguments.of(List.of(words)));
    }
}
