package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.geodata.layer.PublishedCollection;

/** A part of the services, as it tells the front door and the description of the API about itself. */
public interface ApiPart {
    /** Where callers find it. */
    List<Link> links(ServiceAddress address);

    /** The collections that it has beside those of features. */
    default List<CollectionDocument> collections(HttpServletRequest request) {
        return List.of();
    }

    /** One of those collections as filters see it; empty when it has none of that name, or it can't be filtered. */
    default Optional<PublishedCollection> filtered(String collection) {
        return Optional.empty();
    }

    /** The conformance classes that it keeps. */
    List<String> conformance();

    /** Its path items in the words of OpenAPI, by path. */
    Map<String, Object> paths();

    /** The schemas that these refer to, by name. */
    Map<String, Object> schemas();
}
