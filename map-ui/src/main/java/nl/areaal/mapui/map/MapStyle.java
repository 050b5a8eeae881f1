package nl.areaal.mapui.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The map style as it lies on the class path. Its metadata lists the groups, so that legend and drawing cannot part. */
final class MapStyle {
    /** What each colour of the style, and of what the browser lays over it, is on the dark map. */
    static final Map<String, String> DARK = read("/style/dark.json")
            .propertyStream()
            .collect(Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, colour -> colour.getValue().asString()));

    static final List<LayerGroup> GROUPS = groups(read());

    private MapStyle() {}

    static JsonNode read() {
        return read("/style/areaal.json");
    }

    private static JsonNode read(String resource) {
        try (InputStream style = MapStyle.class.getResourceAsStream(resource)) {
            if (style == null) {
                throw new IllegalStateException("the class path has no " + resource);
            }
            return JsonMapper.shared().readTree(style);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<LayerGroup> groups(JsonNode style) {
        return style.at("/metadata/areaal:groups")
                .valueStream()
                .map(group -> group(group, style))
                .toList();
    }

    private static LayerGroup group(JsonNode group, JsonNode style) {
        List<LegendEntry> legend = group.path("legend")
                .valueStream()
                .map(entry -> legend(text(entry, "colour"), text(entry, "label")))
                .toList();
        String id = text(group, "id");
        return new LayerGroup(
                id,
                text(group, "label"),
                collection(id, style),
                group.path("visible").asBoolean(true),
                legend);
    }

    private static LegendEntry legend(String colour, String labelKey) {
        return new LegendEntry(colour, DARK.getOrDefault(colour, colour), labelKey);
    }

    /** Tile layers are called by the name of their collection. */
    private static String collection(String group, JsonNode style) {
        return style.path("layers")
                .valueStream()
                .filter(layer -> layer.at("/metadata/areaal:group").asString("").equals(group))
                .findFirst()
                .map(layer -> text(layer, "source-layer"))
                .orElseThrow(() -> new IllegalStateException("group " + group + " of the style has no layers"));
    }

    private static String text(JsonNode node, String member) {
        return node.required(member).asString();
    }
}
