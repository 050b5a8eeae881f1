package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.areaal.geodata.layer.Audience;
import nl.areaal.geodata.layer.CollectionStore;
import nl.areaal.geodata.layer.PublishedCollection;
import org.springframework.stereotype.Component;

/** The collections that a caller may see. */
@Component
class Published {
    private final CollectionStore collections;

    Published(CollectionStore collections) {
        this.collections = collections;
    }

    List<PublishedCollection> list(HttpServletRequest request) {
        return collections.list(audience(request));
    }

    PublishedCollection get(String id, HttpServletRequest request) {
        return collections.find(id, audience(request)).orElseThrow(() -> new NotFoundException("collection", id));
    }

    private static Audience audience(HttpServletRequest request) {
        return request.getUserPrincipal() == null ? Audience.PUBLIC : Audience.SIGNED_IN;
    }
}
