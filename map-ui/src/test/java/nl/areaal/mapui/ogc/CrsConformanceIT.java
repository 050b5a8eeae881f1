package nl.areaal.mapui.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.areaal.geodata.layer.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** OGC API - Features 2: coordinate reference systems by reference. */
@ExtendWith(TownService.class)
class CrsConformanceIT {
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";
    private static final String WEST_WIJK = "/collections/areas/items/WK034401";

    private final OgcServer service;

    CrsConformanceIT(OgcServer service) {
        this.service = service;
    }

    @Test
    void namesTheSystemsOnOfferAndTheOneItKeeps() {
        JsonNode collection = service.json("/collections/areas");
        assertThat(collection.at("/crs/0").asString()).isEqualTo("http://www.opengis.net/def/crs/OGC/1.3/CRS84");
        assertThat(collection.path("crs").toString()).contains(EPSG + "28992", EPSG + "4258");
        assertThat(collection.path("storageCrs").asString()).isEqualTo(EPSG + "28992");
        assertThat(collection.path("storageCrsCoordinateAccuracy").asDouble()).isPositive();
    }

    @Test
    void givesRdNewToTheMillimetreAsItIsKept() {
        JsonNode corner = firstPoint("?crs=" + EPSG + "28992");
        assertThat(corner.get(0).asDouble()).isEqualTo(Town.WEST);
        assertThat(corner.get(1).asDouble()).isEqualTo(Town.SOUTH);
    }

    @Test
    void putsLatitudeFirstWhereTheSystemDoes() {
        JsonNode lonLat = firstPoint("");
        JsonNode latLon = firstPoint("?crs=" + EPSG + "4258");
        assertThat(latLon.get(0).asDouble()).isCloseTo(lonLat.get(1).asDouble(), within(1e-5));
        assertThat(latLon.get(1).asDouble()).isCloseTo(lonLat.get(0).asDouble(), within(1e-5));
    }

    @Test
    void saysWhichSystemItUsed() {
        assertThat(service.get(WEST_WIJK + "?crs=" + EPSG + "28992").headers().firstValue("Content-Crs"))
                .hasValue("<" + EPSG + "28992>");
        assertThat(service.get("/collections/areas/items").headers().firstValue("Content-Crs"))
                .hasValue("<http://www.opengis.net/def/crs/OGC/1.3/CRS84>");
    }

    @ParameterizedTest
    @CsvSource({
        "28992, '136000,455000,137000,455120', 2",
        "28992, '136000,455000,137000,455014', 0",
        "4258, '52.08,5.11,52.0842,5.13', 2",
        "4326, '52.08,5.11,52.0842,5.13', 2",
        "3857, '560000,6810000,580000,6830000', 10",
        "3857, '-20037508,-20037508,20037508,20037508', 10",
        "3857, '1e300,1e300,1e301,1e301', 0",
        "4326, '50,5.2,53,5.1', 0",
        "4326, '50,6,53,5.9', 10",
    })
    void readsABoxInTheSystemThatItNames(String code, String box, int roads) {
        assertThat(service.json("/collections/roads/items?bbox-crs=" + EPSG + code + "&bbox=" + box)
                        .path("numberMatched")
                        .asInt())
                .isEqualTo(roads);
    }

    @ParameterizedTest
    @CsvSource({"4326", "4258", "28992", "3857"})
    void answersInEverySystemOnOffer(String code) {
        assertThat(service.get("/collections/areas/items?crs=" + EPSG + code)
                        .headers()
                        .firstValue("Content-Crs"))
                .hasValue("<" + EPSG + code + ">");
    }

    @ParameterizedTest
    @CsvSource({"crs", "bbox-crs", "filter-crs"})
    void refusesASystemThatItDoesNotOffer(String parameter) {
        String query = "?bbox=1,1,2,2&" + parameter + "=http://www.opengis.net/def/crs/OGC/0/does_not_exist";
        assertThat(service.get("/collections/areas/items" + query).statusCode()).isEqualTo(400);
    }

    private JsonNode firstPoint(String query) {
        return service.json(WEST_WIJK + query).at("/geometry/coordinates/0/0/0");
    }
}
