package nl.areaal.mapui.ogc;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.web.util.UriUtils;

/** A way from one resource to another. */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Link(String href, String rel, String type, String title, boolean templated) {
    public static final String JSON = "application/json";
    public static final String GEO_JSON = "application/geo+json";
    public static final String VECTOR_TILE = "application/vnd.mapbox-vector-tile";

    public static Link to(String href, String rel, String type, String title) {
        return new Link(href, rel, type, title, false);
    }

    /** A way to a page for people. */
    static Link page(String href, String rel, String title) {
        return to(href, rel, "text/html", title);
    }

    /** The ways of a document to itself and to the page that says the same to people. */
    static List<Link> ofDocument(String href) {
        return List.of(
                to(href, "self", JSON, "This document"),
                page(href + "?f=html", "alternate", "This document as a page"));
    }

    /** A name as it can stand between the slashes of a path. */
    static String segment(String name) {
        return UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
    }

    public static Link template(String href, String rel, String type, String title) {
        return new Link(href, rel, type, title, true);
    }
}
