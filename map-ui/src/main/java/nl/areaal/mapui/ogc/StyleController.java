package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the platform draws its collections: a MapLibre style that other maps can use as it is. */
@RestController
class StyleController {
    static final String MAPBOX_STYLE = "application/vnd.mapbox.style+json";
    private static final String PLACE_OF_ORIGIN = "{base}";

    /** The styles on offer; the first is the default. */
    record Styles(String defaultStyle, List<Style> styles, List<Link> links) {}

    /** A style by its name. */
    record Style(String id, String title, List<Link> links) {}

    @GetMapping(ServiceAddress.PATH + "/styles")
    Styles styles(HttpServletRequest request) {
        JsonResource.check(request);
        ServiceAddress address = ServiceAddress.of(request);
        Style areaal = new Style(
                "areaal",
                "Areaal",
                List.of(Link.to(address.url("/styles/areaal?f=json"), "stylesheet", MAPBOX_STYLE, "MapLibre style")));
        return new Styles(
                areaal.id(),
                List.of(areaal),
                List.of(Link.to(address.url("/styles"), "self", Link.JSON, "This document")));
    }

    @GetMapping(ServiceAddress.PATH + "/styles/areaal")
    ResponseEntity<String> areaal(HttpServletRequest request) throws IOException {
        JsonResource.check(request, MAPBOX_STYLE);
        String style = new ClassPathResource("style/areaal.json").getContentAsString(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(MAPBOX_STYLE))
                .body(style.replace(PLACE_OF_ORIGIN, ServiceAddress.of(request).origin()));
    }
}
