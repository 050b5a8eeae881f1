package nl.areaal.mapui.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The map style as it lies on the class path. Its metadata lists the groups, so that legend and drawing cannot part. */
final class MapStyle {
    static final List<LayerGroup> GROUPS = read().at("/metadata/areaal:groups")
            .valueStream()
            .map(MapStyle::group)
            .toList();

    private MapStyle() {}

    static JsonNode read() {
        try (InputStream style = MapStyle.class.getResourceAsStream("/style/areaal.json")) {
            if (style == null) {
                throw new IllegalStateException("the class path has no style/areaal.json");
            }
            return JsonMapper.shared().readTree(style);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LayerGroup group(JsonNode group) {
        List<LegendEntry> legend = group.path("legend")
                .valueStream()
                .map(entry -> new LegendEntry(text(entry, "colour"), text(entry, "label")))
                .toList();
        return new LayerGroup(
                text(group, "id"), text(group, "label"), group.path("visible").asBoolean(true), legend);
    }

    private static String text(JsonNode node, String member) {
        return node.required(member).asString();
    }
}
