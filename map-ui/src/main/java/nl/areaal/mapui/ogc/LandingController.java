package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The front door of the services, and the standards that they keep. */
@RestController
class LandingController {
    /** The way to everything. */
    record LandingPage(String title, String description, List<Link> links) {}

    /** The standards that we keep, each with a test that shows it. */
    record Conformance(List<String> conformsTo) {}

    private final List<ApiPart> parts;

    LandingController(List<ApiPart> parts) {
        this.parts = parts;
    }

    @GetMapping({ServiceAddress.PATH, ServiceAddress.PATH + "/"})
    LandingPage landingPage(HttpServletRequest request) {
        JsonResource.check(request);
        ServiceAddress address = ServiceAddress.of(request);
        List<Link> links = new ArrayList<>(List.of(
                Link.to(address.url(""), "self", Link.JSON, "This document"),
                Link.to(address.url("/openapi.json"), "service-desc", OPEN_API, "Description of the API"),
                Link.to(address.url("/conformance"), "conformance", Link.JSON, "Standards that we keep"),
                Link.to(address.url("/conformance"), Rel.CONFORMANCE, Link.JSON, "Standards that we keep"),
                Link.to(address.url("/collections"), "data", Link.JSON, "Collections of features"),
                Link.to(address.url("/collections"), Rel.DATA, Link.JSON, "Collections of features"),
                Link.to(address.url("/tiles"), Rel.VECTOR_TILESETS, Link.JSON, "Vector tiles of all collections"),
                Link.to(address.url("/models"), "related", Link.JSON, "The models, with their cards"),
                Link.to(address.url("/styles"), Rel.STYLES, Link.JSON, "Map styles"),
                Link.to(address.url("/tileMatrixSets"), Rel.TILING_SCHEMES, Link.JSON, "Grids of tiles")));
        parts.forEach(part -> links.addAll(part.links(address)));
        return new LandingPage("Areaal", "Map services of the regional geospatial data platform Areaal.", links);
    }

    @GetMapping(ServiceAddress.PATH + "/conformance")
    Conformance conformance(HttpServletRequest request) {
        JsonResource.check(request);
        List<String> classes = new ArrayList<>(List.of(
                "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
                "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections",
                "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
                "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
                "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
                "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
                "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core",
                "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tileset",
                "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tilesets-list",
                "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/dataset-tilesets",
                "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/geodata-tilesets",
                "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/collections-selection",
                "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/mvt",
                "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/png",
                "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/oas30"));
        parts.forEach(part -> classes.addAll(part.conformance()));
        return new Conformance(classes);
    }

    static final String OPEN_API = "application/vnd.oai.openapi+json;version=3.0";
}
