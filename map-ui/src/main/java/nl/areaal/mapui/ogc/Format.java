package nl.areaal.mapui.ogc;

import java.util.List;

/** A way to write a resource: its word for {@code f}, and its media type. */
enum Format {
    JSON("json", Link.JSON),
    GEO_JSON("geojson", Link.GEO_JSON),
    JSON_FG("jsonfg", "application/vnd.ogc.fg+json"),
    CSV("csv", "text/csv"),
    FLAT_GEOBUF("flatgeobuf", "application/vnd.flatgeobuf"),
    SCHEMA("schema", "application/schema+json"),
    OPEN_API("openapi", LandingController.OPEN_API),
    HTML("html", "text/html");

    private final String word;
    private final String mediaType;

    Format(String word, String mediaType) {
        this.word = word;
        this.mediaType = mediaType;
    }

    String word() {
        return word;
    }

    String mediaType() {
        return mediaType;
    }

    /** What it is called on a page. */
    String label() {
        return switch (this) {
            case JSON -> "JSON";
            case GEO_JSON -> "GeoJSON";
            case JSON_FG -> "JSON-FG";
            case CSV -> "CSV";
            case FLAT_GEOBUF -> "FlatGeobuf";
            case SCHEMA -> "JSON Schema";
            case OPEN_API -> "OpenAPI";
            case HTML -> "HTML";
        };
    }

    /** The types that a caller may name to get it: whoever asks for JSON is content with any kind of it. */
    List<String> acceptedAs() {
        return switch (this) {
            case GEO_JSON, SCHEMA, OPEN_API -> List.of(mediaType, Link.JSON);
            case JSON, JSON_FG, CSV, FLAT_GEOBUF, HTML -> List.of(mediaType);
        };
    }
}
