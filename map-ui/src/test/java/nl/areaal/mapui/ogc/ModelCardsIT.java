package nl.areaal.mapui.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.library.ModelLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(TownService.class)
class ModelCardsIT {
    @Test
    void listsEveryModelWithTheWayToItsCard(OgcServer service) {
        JsonNode models = service.json("/models");
        assertThat(models.path("models").findValuesAsString("key"))
                .containsExactlyElementsOf(
                        ModelLibrary.cards().stream().map(ModelCard::key).toList());
        assertThat(models.at("/models/0/links/0/href").asString()).endsWith("/models/heat");
    }

    @Test
    void tellsACardInBothLanguagesWithTheOutcomeOfItsReferenceCases(OgcServer service) {
        for (ModelCard card : ModelLibrary.cards()) {
            JsonNode document = service.json("/models/" + card.key());
            assertThat(document.at("/purpose/nl").asString())
                    .isEqualTo(card.purpose().nl());
            assertThat(document.at("/purpose/en").asString())
                    .isEqualTo(card.purpose().en());
            assertThat(document.path("referenceCases"))
                    .allMatch(one -> one.path("passes").asBoolean());
        }
    }

    @Test
    void givesEveryModelAsTheAlgorithmRegisterHasIt(OgcServer service) {
        for (ModelCard card : ModelLibrary.cards()) {
            JsonNode dutch = service.json("/models/" + card.key() + "/algorithm-register");
            assertThat(dutch.path("name").asString()).isEqualTo(card.name().nl());
            assertThat(dutch.path("standard_version").asString()).isEqualTo("1.0");
            JsonNode english = service.json("/models/" + card.key() + "/algorithm-register?lang=en");
            assertThat(english.path("name").asString()).isEqualTo(card.name().en());
        }
        assertThat(service.get("/models/heat/algorithm-register?lang=fr").statusCode())
                .isEqualTo(400);
    }

    @Test
    void saysWhichModelThereIsNot(OgcServer service) {
        assertThat(service.get("/models/weather").statusCode()).isEqualTo(404);
        assertThat(service.get("/collections/weather/legend").statusCode()).isEqualTo(404);
    }

    @Test
    void describesTheModelsInTheApi(OgcServer service) {
        JsonNode paths = service.json("/openapi.json").path("paths");
        assertThat(paths.has("/models/{modelId}")).isTrue();
        assertThat(paths.has("/collections/heat/items"))
                .as("a model without a run is no collection")
                .isFalse();
    }
}
