package nl.areaal.mapui.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** OGC API - Features 3: queryables, queryables-query-parameters; OGC API - Features 5: schemas, sortables,
 * returnables-and-receivables. */
@ExtendWith(TownService.class)
class QueryablesConformanceIT {
    private final OgcServer service;

    QueryablesConformanceIT(OgcServer service) {
        this.service = service;
    }

    @ParameterizedTest
    @CsvSource({"queryables, queryables", "sortables, sortables", "schema, schema"})
    void everyCollectionLinksToItsSchemas(String leaf, String rel) {
        for (JsonNode collection : service.featureCollections()) {
            String url = service.url() + "/collections/" + collection.path("id").asString();
            assertThat(FeaturesConformanceIT.link(collection, "http://www.opengis.net/def/rel/ogc/1.0/" + rel))
                    .isEqualTo(url + "/" + leaf);
            HttpResponse<byte[]> answer = service.get(url + "/" + leaf, "Accept", "application/schema+json");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/schema+json");
            JsonNode schema = service.json(url + "/" + leaf + "?f=json");
            assertThat(schema.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
            assertThat(schema.path("$id").asString()).isEqualTo(url + "/" + leaf);
            assertThat(schema.path("type").asString()).isEqualTo("object");
            assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
        }
    }

    @Test
    void saysOfEachQueryableWhatItIs() {
        JsonNode properties = service.json("/collections/roads/queryables").path("properties");
        assertThat(properties.propertyNames()).containsExactlyInAnyOrder("geometry", "name", "paved", "renewed");
        assertThat(properties.at("/geometry/format").asString()).isEqualTo("geometry-multilinestring");
        assertThat(properties.at("/paved/type").asString()).isEqualTo("boolean");
        assertThat(properties.at("/renewed/format").asString()).isEqualTo("date-time");
    }

    @Test
    void putsFeaturesInOrderByEverySortableAndNothingElse() {
        for (String sortable :
                service.json("/collections/roads/sortables").path("properties").propertyNames()) {
            assertThat(service.get("/collections/roads/items?sortby=-" + sortable)
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(service.get("/collections/roads/items?sortby=geometry").statusCode())
                .isEqualTo(400);
    }

    @Test
    void saysWhatAFeatureHolds() {
        JsonNode roads = service.json("/collections/roads/schema").path("properties");
        assertThat(roads.at("/id/x-ogc-role").asString()).isEqualTo("id");
        assertThat(roads.at("/geometry/x-ogc-role").asString()).isEqualTo("primary-geometry");
        assertThat(service.json("/collections/areas/schema")
                        .at("/properties/id/type")
                        .asString())
                .isEqualTo("string");
    }

    @ParameterizedTest
    @CsvSource({
        "roads, name=Straat%203, 1",
        "roads, paved=true, 5",
        "roads, paved=false&name=Straat%203, 1",
        "roads, renewed=2022-06-01T12:00:00Z, 1",
        "roads, renewed=2022-06-01T14:00:00%2B02:00, 1",
        "roads, name=, 0",
        "buildings, dwellings=3&use=business, 209",
        "buildings, height_metres=4.0, 84",
        "areas, level=wijk, 2",
        "areas, code=WK034401&filter=inhabitants%3E1, 1"
    })
    void filtersByAPropertyAsAParameter(String collection, String query, int features) {
        assertThat(service.json("/collections/" + collection + "/items?" + query)
                        .path("numberMatched")
                        .asInt(-1))
                .isEqualTo(features);
    }

    @ParameterizedTest
    @ValueSource(strings = {"paved=yes", "renewed=yesterday", "colour=red", "paved=true&paved=false", "name=%00"})
    void refusesValuesThatAPropertyCannotHave(String query) {
        assertThat(service.get("/collections/roads/items?" + query).statusCode())
                .isEqualTo(400);
    }
}
