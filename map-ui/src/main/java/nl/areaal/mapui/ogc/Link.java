package nl.areaal.mapui.ogc;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A way from one resource to another. */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Link(String href, String rel, String type, String title, boolean templated) {
    public static final String JSON = "application/json";
    public static final String GEO_JSON = "application/geo+json";
    public static final String VECTOR_TILE = "application/vnd.mapbox-vector-tile";

    public static Link to(String href, String rel, String type, String title) {
        return new Link(href, rel, type, title, false);
    }

    public static Link template(String href, String rel, String type, String title) {
        return new Link(href, rel, type, title, true);
    }
}
