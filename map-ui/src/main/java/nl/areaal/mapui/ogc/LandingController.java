package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
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
    ResponseEntity<Object> landingPage(HttpServletRequest request) {
        Format format = JsonResource.choose(request, Offer.DOCUMENT);
        ServiceAddress address = ServiceAddress.of(request);
        return Answer.of(format, landingPage(address), () -> new Pages(request).landing());
    }

    private LandingPage landingPage(ServiceAddress address) {
        List<Link> links = new ArrayList<>(List.of(
                Link.to(address.url(""), "self", Link.JSON, "This document"),
                Link.page(address.url("?f=html"), "alternate", "This document as a page"),
                Link.to(address.url("/openapi.json"), "service-desc", OPEN_API, "Description of the API"),
                Link.page(address.url("/openapi.json?f=html"), "service-doc", "Description of the API as a page"),
                Link.to(address.url("/conformance"), "conformance", Link.JSON, "Standards that we keep"),
                Link.to(address.url("/conformance"), Rel.CONFORMANCE, Link.JSON, "Standards that we keep"),
                Link.to(address.url("/collections"), "data", Link.JSON, "Collections of features"),
                Link.to(address.url("/collections"), Rel.DATA, Link.JSON, "Collections of features"),
                Link.to(address.url("/tiles"), Rel.VECTOR_TILESETS, Link.JSON, "Vector tiles of all collections"),
                Link.to(address.url("/models"), "related", Link.JSON, "The models, with their cards"),
                Link.to(address.url("/tileMatrixSets"), Rel.TILING_SCHEMES, Link.JSON, "Grids of tiles")));
        parts.forEach(part -> links.addAll(part.links(address)));
        return new LandingPage("Areaal", "Map services of the regional geospatial data platform Areaal.", links);
    }

    @GetMapping(ServiceAddress.PATH + "/conformance")
    ResponseEntity<Object> conformance(HttpServletRequest request) {
        Format format = JsonResource.choose(request, Offer.DOCUMENT);
        List<String> classes = Stream.concat(
                        CONFORMS_TO.stream(), parts.stream().flatMap(part -> part.conformance().stream()))
                .sorted()
                .toList();
        return Answer.of(format, new Conformance(classes), () -> new Pages(request).conformance(classes));
    }

    private static final List<String> CONFORMS_TO = List.of(
            "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
            "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
            "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables",
            "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables-query-parameters",
            "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter",
            "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter",
            "http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/schemas",
            "http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/sortables",
            "http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/returnables-and-receivables",
            "http://www.opengis.net/spec/json-fg-1/1.0/conf/core",
            "http://www.opengis.net/spec/cql2/1.0/conf/cql2-text",
            "http://www.opengis.net/spec/cql2/1.0/conf/cql2-json",
            "http://www.opengis.net/spec/cql2/1.0/conf/basic-cql2",
            "http://www.opengis.net/spec/cql2/1.0/conf/advanced-comparison-operators",
            "http://www.opengis.net/spec/cql2/1.0/conf/case-insensitive-comparison",
            "http://www.opengis.net/spec/cql2/1.0/conf/accent-insensitive-comparison",
            "http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions",
            "http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions-plus",
            "http://www.opengis.net/spec/cql2/1.0/conf/spatial-functions",
            "http://www.opengis.net/spec/cql2/1.0/conf/temporal-functions",
            "http://www.opengis.net/spec/cql2/1.0/conf/array-functions",
            "http://www.opengis.net/spec/cql2/1.0/conf/property-property",
            "http://www.opengis.net/spec/cql2/1.0/conf/arithmetic",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tileset",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tilesets-list",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/dataset-tilesets",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/geodata-tilesets",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/collections-selection",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/mvt",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/png",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/oas30");

    static final String OPEN_API = "application/vnd.oai.openapi+json;version=3.0";
}
