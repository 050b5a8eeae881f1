package nl.areaal.mapui.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Features in other formats: JSON-FG core, CSV, FlatGeobuf, and HTML (OGC API - Features 1, html). */
@ExtendWith(TownService.class)
class FormatsIT {
    private static final String RD_NEW = "http://www.opengis.net/def/crs/EPSG/0/28992";
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final OgcServer service;

    FormatsIT(OgcServer service) {
        this.service = service;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/geo+json",
                "application/json | application/geo+json",
                "text/csv | text/csv",
                "application/vnd.ogc.fg+json | application/vnd.ogc.fg+json",
                "application/vnd.flatgeobuf | application/vnd.flatgeobuf",
                "text/html;q=0.5, text/csv;q=0.7 | text/csv",
                "text/html, */* | text/html",
            })
    void givesTheFormatThatTheCallerLikesBest(String accept, String type) {
        HttpResponse<byte[]> answer = service.get("/collections/roads/items", "Accept", accept);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.headers().firstValue("Vary").orElse("")).containsIgnoringCase("accept");
    }

    @Test
    void putsGeometryInOtherSystemsWhereJsonFgHasIt() {
        JsonNode rdNew = service.json("/collections/areas/items/WK034401?f=jsonfg&crs=" + RD_NEW);
        assertThat(rdNew.path("coordRefSys").asString()).isEqualTo(RD_NEW);
        assertThat(rdNew.path("conformsTo").get(0).asString())
                .isEqualTo("http://www.opengis.net/spec/json-fg-1/1.0/conf/core");
        assertThat(rdNew.at("/place/coordinates/0/0/0/0").asDouble()).isEqualTo(136_000);
        assertThat(rdNew.path("geometry").isNull()).isTrue();
        assertThat(rdNew.path("time").isNull()).isTrue();
        JsonNode roads = service.json("/collections/roads/items?f=jsonfg&sortby=name&limit=2")
                .path("features");
        assertThat(roads.at("/0/time/timestamp").asString()).isEqualTo("2020-06-01T12:00:00Z");
        assertThat(roads.at("/1/time").isNull()).isTrue();
        JsonNode page = service.json("/collections/areas/items?f=jsonfg");
        assertThat(page.path("conformsTo")).hasSize(1);
        assertThat(page.at("/features/0/place").isNull()).isTrue();
        assertThat(page.at("/features/0/geometry/type").asString()).isEqualTo("MultiPolygon");
    }

    @Test
    void writesATable() {
        List<String> lines = service.text("/collections/areas/items?f=csv&sortby=code&crs=" + RD_NEW)
                .lines()
                .toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.getFirst()).isEqualTo("id,code,level,name,inhabitants,geometry");
        assertThat(lines.get(3)).startsWith("WK034401,WK034401,wijk,West,600,\"MULTIPOLYGON (((136000 455000, ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/conformance",
                "/collections",
                "/collections/roads",
                "/collections/roads/items",
                "/collections/areas/items/WK034401",
                "/collections/roads/queryables",
                "/collections/roads/sortables",
                "/collections/roads/schema",
                "/collections/roads/tiles",
                "/collections/roads/styles",
                "/tiles",
                "/styles",
                "/models",
                "/openapi.json"
            })
    void showsPeopleAPageInTheirLanguage(String path) {
        HttpResponse<byte[]> answer = service.get(path, "Accept", BROWSER, "Accept-Language", "nl");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        String dutch = service.text(path, "Accept", BROWSER, "Accept-Language", "nl-NL,nl;q=0.9");
        assertThat(dutch)
                .startsWith("<!doctype html>")
                .contains("<html lang=\"nl\">", "<title>", "<h1>", "Dit in andere vormen", "rel=\"alternate\"")
                .doesNotContain("<script");
        assertThat(service.text(path + "?f=html", "Accept-Language", "en"))
                .contains("<html lang=\"en\">", "This in other forms");
    }

    @Test
    void drawsASmallMapBesideATableThatSaysTheSame() {
        String page = service.text("/collections/areas/items?f=html", "Accept-Language", "en");
        assertThat(page).contains("<svg", "role=\"img\"", "Map of 4 features", "<table>", "/items/WK034401", ">600<");
        assertThat(service.text("/collections/buildings/items?f=html&limit=3", "Accept-Language", "en"))
                .contains("2,500 features; here 3", "rel=\"next\"");
    }

    @Test
    void escapesWhatComesFromOutside() {
        String page = service.text("/collections/roads/items?f=html&name=%3Cscript%3E%22");
        assertThat(page).contains("Geen objecten").doesNotContain("<script>");
    }

    /** The class "html" wants a page of every resource: tiles and processes have none, records do. */
    @Test
    void claimsNoPagesForAll() {
        assertThat(service.json("/conformance").path("conformsTo").valueStream().map(JsonNode::asString))
                .filteredOn(one -> !one.contains("/ogcapi-records-1/"))
                .noneMatch(one -> one.endsWith("/conf/html"));
    }

    @Test
    void givesPagesTheirStyleSheet() {
        assertThat(service.get(service.url().replace("/v1", "/pages.css")).statusCode())
                .isEqualTo(200);
    }
}
