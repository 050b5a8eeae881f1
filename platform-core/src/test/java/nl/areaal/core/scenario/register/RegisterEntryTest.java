package nl.areaal.core.scenario.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.library.ModelLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegisterEntryTest {
    private static final Publisher PUBLISHER = new Publisher(
            "Provincie Utrecht", "Leefomgeving", "info@example.org", "https://example.org", "https://example.org/code");
    private static final List<String> FIELDS = List.of(
            "name",
            "organization",
            "department",
            "description_short",
            "category",
            "status",
            "begin_date",
            "contact_email",
            "website",
            "publication_category",
            "goal",
            "proportionality",
            "human_intervention",
            "risks",
            "lawful_basis",
            "lawful_basis_grouping",
            "impacttoetsen",
            "impacttoetsen_grouping",
            "source_data",
            "source_data_grouping",
            "methods_and_models",
            "provider",
            "publiccode",
            "lang",
            "standard_version",
            "source_id",
            "tags");

    static Stream<ModelCard> cards() {
        return ModelLibrary.cards().stream();
    }

    @ParameterizedTest
    @MethodSource("cards")
    void fillsEveryFieldForEveryModelInBothLanguages(ModelCard card) {
        for (Locale language : List.of(Locale.of("nl"), Locale.ENGLISH)) {
            Map<String, Object> entry = RegisterEntry.of(card, PUBLISHER, language);
            assertThat(entry).containsOnlyKeys(FIELDS);
            assertThat(entry.values()).noneMatch(value -> value.toString().isBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("cards")
    void saysWhatTheRunningModelSays(ModelCard card) {
        Map<String, Object> entry = RegisterEntry.of(card, PUBLISHER, Locale.of("nl"));
        assertThat(entry)
                .containsEntry("name", card.name().nl())
                .containsEntry("standard_version", "1.0")
                .containsEntry("lang", "NLD")
                .containsEntry("source_id", card.key() + "/" + card.version());
        assertThat(entry.get("begin_date")).asString().matches("\\d{4}-\\d{2}");
        assertThat(entry.get("methods_and_models"))
                .asString()
                .contains(card.equation().text());
    }

    @Test
    void refusesAPublisherWhoCanNotBeAsked() {
        assertThatThrownBy(() -> new Publisher("Provincie", "Wonen", "nobody", "site", "code"))
                .hasMessageContaining("contactEmail is \"nobody\"");
    }
}
