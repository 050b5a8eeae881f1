package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import nl.areaal.geodata.layer.PublishedCollection;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What features of a collection look like, and what they can be asked by. */
@RestController
class SchemaController {
    private final Published published;

    SchemaController(Published published) {
        this.published = published;
    }

    @GetMapping(ServiceAddress.PATH + "/collections/{id}/queryables")
    ResponseEntity<Object> queryables(@PathVariable String id, HttpServletRequest request) {
        PublishedCollection collection = published.get(id, request);
        Format format = JsonResource.choose(request, Offer.SCHEMA);
        Map<String, Object> schema = schemas(collection, request)
                .queryables(ServiceAddress.of(request).collection(id) + "/queryables");
        return Answer.of(format, schema, () -> new Pages(request).schema(collection, "collection.queryables", true));
    }

    @GetMapping(ServiceAddress.PATH + "/collections/{id}/sortables")
    ResponseEntity<Object> sortables(@PathVariable String id, HttpServletRequest request) {
        PublishedCollection collection = published.get(id, request);
        Format format = JsonResource.choose(request, Offer.SCHEMA);
        Map<String, Object> schema = schemas(collection, request)
                .sortables(ServiceAddress.of(request).collection(id) + "/sortables");
        return Answer.of(format, schema, () -> new Pages(request).schema(collection, "collection.sortables", false));
    }

    @GetMapping(ServiceAddress.PATH + "/collections/{id}/schema")
    ResponseEntity<Object> schema(@PathVariable String id, HttpServletRequest request) {
        PublishedCollection collection = published.get(id, request);
        Format format = JsonResource.choose(request, Offer.SCHEMA);
        Map<String, Object> schema =
                schemas(collection, request).feature(ServiceAddress.of(request).collection(id) + "/schema");
        return Answer.of(format, schema, () -> new Pages(request).schema(collection, "collection.schema", true));
    }

    private static PropertySchemas schemas(PublishedCollection collection, HttpServletRequest request) {
        return new PropertySchemas(collection, Titles.of(collection, request));
    }
}
