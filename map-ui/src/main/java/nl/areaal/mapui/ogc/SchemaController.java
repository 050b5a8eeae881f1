package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
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

    SchemaController(Published published) {
        this.published = published;
    }

    @GetMapping(ServiceAddress.PATH + "/collections/{id}/queryables")
    ResponseEntity<Object> queryables(@PathVariable String id, HttpServletRequest request) {
        return answer(id, "queryables", PropertySchemas::queryables, true, request);
    }

    @GetMapping(ServiceAddress.PATH + "/collections/{id}/sortables")
    ResponseEntity<Object> sortables(@PathVariable String id, HttpServletRequest request) {
        return answer(id, "sortables", PropertySchemas::sortables, false, request);
    }

    @GetMapping(ServiceAddress.PATH + "/collections/{id}/schema")
    ResponseEntity<Object> schema(@PathVariable String id, HttpServletRequest request) {
        return answer(id, "schema", PropertySchemas::feature, true, request);
    }

    private ResponseEntity<Object> answer(
            String id,
            String name,
            BiFunction<PropertySchemas, String, Map<String, Object>> schema,
            boolean hasGeometry,
            HttpServletRequest request) {
        PublishedCollection collection = published.get(id, request);
        Format format = JsonResource.choose(request, Offer.SCHEMA);
        PropertySchemas schemas = new PropertySchemas(collection, Titles.of(collection, request));
        String address = ServiceAddress.of(request).collection(id) + "/" + name;
        return Answer.of(
                format,
                schema.apply(schemas, address),
                () -> new Pages(request).schema(collection, "collection." + name, hasGeometry));
    }
}
