package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import nl.areaal.geodata.layer.PublishedCollection;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What features of a collection look like, and what they can be asked by. */
@RestController
class SchemaController {
    private final Published published;
    private final List<ApiPart> parts;

    SchemaController(Published published, List<ApiPart> parts) {
        this.published = published;
        this.parts = parts;
    }

    @GetMapping(ServiceAddress.PATH + "/collections/{id}/queryables")
    ResponseEntity<Object> queryables(@PathVariable String id, HttpServletRequest request) {
        PublishedCollection collection = parts.stream()
                .flatMap(part -> part.filtered(id).stream())
                .findFirst()
                .orElseGet(() -> published.get(id, request));
        return answer(collection, "queryables", PropertySchemas::queryables, true, request);
    }

    @GetMapping(ServiceAddress.PATH + "/collections/{id}/sortables")
    ResponseEntity<Object> sortables(@PathVariable String id, HttpServletRequest request) {
        return answer(published.get(id, request), "sortables", PropertySchemas::sortables, false, request);
    }

    @GetMapping(ServiceAddress.PATH + "/collections/{id}/schema")
    ResponseEntity<Object> schema(@PathVariable String id, HttpServletRequest request) {
        return answer(published.get(id, request), "schema", PropertySchemas::feature, true, request);
    }

    private ResponseEntity<Object> answer(
            PublishedCollection collection,
            String name,
            BiFunction<PropertySchemas, String, Map<String, Object>> schema,
            boolean hasGeometry,
            HttpServletRequest request) {
        Format format = JsonResource.choose(request, Offer.SCHEMA);
        PropertySchemas schemas = new PropertySchemas(collection, Titles.of(collection, request));
        String address = ServiceAddress.of(request).collection(collection.id()) + "/" + name;
        return Answer.of(
                format,
                schema.apply(schemas, address),
                () -> new Pages(request).schema(collection, "collection." + name, hasGeometry));
    }
}
