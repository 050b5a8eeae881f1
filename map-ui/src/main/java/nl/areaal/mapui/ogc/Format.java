package nl.areaal.mapui.ogc;

import java.util.List;

/** A way to write a resource: its word for {@code f}, and its media type. */
public enum Format {
    JSON("json", Link.JSON),
    GEO_JSON("geojson", Link.GEO_JSON),
    JSON_FG("jsonfg", "application/vnd.ogc.fg+json"),
    CSV("csv", "text/csv"),
    FLAT_GEOBUF("flatgeobuf", "application/vnd.flatgeobuf"),
    SCHEMA("schema", "application/schema+json"),
    OPEN_API("openapi", LandingController.OPEN_API),
    TURTLE("ttl", "text/turtle"),
    JSON_LD("jsonld", "application/ld+json"),
    COVERAGE_JSON("covjson", "application/prs.coverage+json"),
    GEO_TIFF("geotiff", "image/tiff; application=geotiff"),
    HTML("html", "text/html");

    private final String word;
    private final String mediaType;

    Format(String word, String mediaType) {
        this.word = word;
        this.mediaType = mediaType;
    }

    public String word() {
        return word;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What it is called on a page. */
    public String label() {
        return switch (this) {
            case JSON -> "JSON";
            case GEO_JSON -> "GeoJSON";
            case JSON_FG -> "JSON-FG";
            case CSV -> "CSV";
            case FLAT_GEOBUF -> "FlatGeobuf";
            case SCHEMA -> "JSON Schema";
            case OPEN_API -> "OpenAPI";
            case TURTLE -> "Turtle";
            case JSON_LD -> "JSON-LD";
            case COVERAGE_JSON -> "CoverageJSON";
            case GEO_TIFF -> "GeoTIFF";
            case HTML -> "HTML";
        };
    }

    /** The types that a caller may name to get it: whoever asks for JSON is content with any kind of it. */
    List<String> acceptedAs() {
        return switch (this) {
            case GEO_JSON, SCHEMA, OPEN_API, JSON_LD, COVERAGE_JSON -> List.of(mediaType, Link.JSON);
            case JSON, JSON_FG, CSV, FLAT_GEOBUF, TURTLE, GEO_TIFF, HTML -> List.of(mediaType);
        };
    }
}
