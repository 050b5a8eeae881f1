package nl.areaal.mapui.ogc.style;

import java.util.List;
import nl.areaal.geodata.layer.GeometryKind;
import nl.areaal.geodata.layer.PublishedCollection;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The style of one collection by itself: as the platform's map draws it, or else plainly, by what its features are. */
public record CollectionStyle(PublishedCollection collection, Look look) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DEEPEST_ZOOM = 16;
    private static final Colours LIGHT = new Colours("#f6f3ec", "#6ea6cf", "#1d4f86");
    private static final Colours DARK = new Colours("#141c1d", "#2f6690", "#9ccbe8");

    /** Blue, which people with any colour vision deficiency tell from the paper, and an outline with more contrast. */
    private record Colours(String paper, String fill, String line) {}

    /** The document, for a service at an address. */
    public ObjectNode document(String title, String collectionUrl) {
        ObjectNode style = JSON.createObjectNode().put("version", 8).put("name", title);
        ObjectNode source = style.putObject("sources").putObject(collection.id());
        source.put("type", "vector")
                .put("minzoom", collection.minZoom())
                .put("maxzoom", Math.max(DEEPEST_ZOOM, collection.minZoom()))
                // Maps take it for HTML.
                .put("attribution", HtmlUtils.htmlEscape(collection.source().publisher(), "UTF-8"));
        source.putArray("tiles").add(collectionUrl + "/tiles/WebMercatorQuad/{z}/{y}/{x}");
        ArrayNode drawn = HouseStyle.layers(collection.id(), look);
        style.set("layers", drawn.isEmpty() ? plain() : drawn);
        return style;
    }

    /** The colour that stands for the collection where nothing tells its features apart. */
    String colour() {
        Colours colours = colours();
        return collection.kind() == GeometryKind.LINE ? colours.line() : colours.fill();
    }

    private Colours colours() {
        return look == Look.DARK ? DARK : LIGHT;
    }

    private ArrayNode plain() {
        Colours colours = colours();
        ArrayNode layers = JSON.createArrayNode();
        ObjectNode paper = layers.addObject().put("id", "paper").put("type", "background");
        paper.putObject("paint").put("background-color", colours.paper());
        for (String type : types()) {
            ObjectNode layer = layers.addObject()
                    .put("id", collection.id() + "/" + type)
                    .put("type", type)
                    .put("source", collection.id())
                    .put("source-layer", collection.id());
            layer.set("filter", JSON.readTree(filter(type)));
            layer.set(
                    "paint",
                    JSON.readTree(paint(type).replace("FILL", colours.fill()).replace("LINE", colours.line())));
        }
        return layers;
    }

    private List<String> types() {
        return switch (collection.kind()) {
            case POINT -> List.of("circle");
            case LINE -> List.of("line");
            case POLYGON -> List.of("fill", "line");
            case MIXED -> List.of("fill", "line", "circle");
        };
    }

    private static String filter(String type) {
        return switch (type) {
            case "fill" -> "[\"==\", [\"geometry-type\"], \"Polygon\"]";
            case "line" -> "[\"!=\", [\"geometry-type\"], \"Point\"]";
            default -> "[\"==\", [\"geometry-type\"], \"Point\"]";
        };
    }

    private static String paint(String type) {
        return switch (type) {
            case "fill" -> "{\"fill-color\": \"FILL\", \"fill-opacity\": 0.6}";
            case "line" -> """
                    {"line-color": "LINE", "line-width": ["interpolate", ["linear"], ["zoom"], 8, 0.6, 16, 2]}
                    """;
            default -> """
                    {"circle-color": "FILL", "circle-stroke-color": "LINE", "circle-stroke-width": 1,
                     "circle-radius": ["interpolate", ["linear"], ["zoom"], 8, 1.5, 16, 6]}
                    """;
        };
    }
}
