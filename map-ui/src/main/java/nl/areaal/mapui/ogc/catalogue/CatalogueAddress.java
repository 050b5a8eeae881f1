package nl.areaal.mapui.ogc.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import nl.areaal.mapui.ogc.ServiceAddress;
import org.springframework.web.util.UriUtils;

/**
 * Where the catalogue and the services in it are, as callers see them.
 *
 * @param service the map services
 * @param sensorThings the SensorThings API of the ingest service
 */
record CatalogueAddress(ServiceAddress service, String sensorThings) {
    static final String PATH = "/catalog";

    static CatalogueAddress of(HttpServletRequest request, String ingest) {
        return new CatalogueAddress(ServiceAddress.of(request), ingest + "/sta/v1.1");
    }

    String catalogue() {
        return service.origin() + PATH;
    }

    String dataset(String id) {
        return catalogue() + "/datasets/" + id;
    }

    /** Something that the catalogue names and that has no page of its own. */
    String named(String kind, String name) {
        return catalogue() + "#" + kind + "-" + UriUtils.encode(name, StandardCharsets.UTF_8);
    }
}
