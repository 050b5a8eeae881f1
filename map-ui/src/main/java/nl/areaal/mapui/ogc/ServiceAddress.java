package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where callers find the services, as they see it: behind a reverse proxy that is the proxy's address. */
record ServiceAddress(String origin) {
    static final String PATH = "/ogc/v1";

    static ServiceAddress of(HttpServletRequest request) {
        return new ServiceAddress(
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
    }

    String url(String path) {
        return origin + PATH + path;
    }

    String collection(String id) {
        return url("/collections/" + id);
    }
}
