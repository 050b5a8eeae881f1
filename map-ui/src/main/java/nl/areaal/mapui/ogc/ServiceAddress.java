package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where callers find the services, as they see it: behind a reverse proxy that is the proxy's address. */
public record ServiceAddress(String origin) {
    public static final String PATH = "/ogc/v1";

    public static ServiceAddress of(HttpServletRequest request) {
        return new ServiceAddress(
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
    }

    public String url(String path) {
        return origin + PATH + path;
    }

    /** Where a collection is. */
    public String collection(String id) {
        return url("/collections/" + id);
    }
}
