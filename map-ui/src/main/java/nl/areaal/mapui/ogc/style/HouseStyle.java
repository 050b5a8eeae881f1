package nl.areaal.mapui.ogc.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The style of the platform's own map, and parts of it. */
public final class HouseStyle {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String STYLE = resource("/style/areaal.json");
    private static final Map<String, String> DARK = JSON.readTree(resource("/style/dark.json"))
            .propertyStream()
            .collect(Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, colour -> colour.getValue().asString()));
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}\\b");
    private static final String PLACE_OF_ORIGIN = "{base}";

    private HouseStyle() {}

    /** The whole style, for a service at an address. */
    public static ObjectNode whole(Look look, String origin) {
        return (ObjectNode) JSON.readTree(coloured(STYLE, look).replace(PLACE_OF_ORIGIN, origin));
    }

    /** A colour of the light style as the other look has it; one that it doesn't know stays. */
    static String colour(String light, Look look) {
        return look == Look.DARK ? DARK.getOrDefault(light, light) : light;
    }

    /** The layers that draw a collection, on its paper; without any when the style doesn't draw it. */
    static ArrayNode layers(String collection, Look look) {
        ArrayNode layers = JSON.createArrayNode();
        for (JsonNode layer : whole(look, "").path("layers")) {
            boolean draws = layer.path("source-layer").asString("").equals(collection);
            if (draws || layer.path("type").asString("").equals("background")) {
                layers.add(draws ? ((ObjectNode) layer).put("source", collection) : layer);
            }
        }
        return layers.size() > 1 ? layers : JSON.createArrayNode();
    }

    /** What the legend says of a collection: entries with a colour and the key of a label; without any when it says nothing. */
    static JsonNode legend(String collection) {
        for (JsonNode group : whole(Look.LIGHT, "").at("/metadata/areaal:groups")) {
            if (group.path("id").asString("").equals(collection)) {
                return group.path("legend");
            }
        }
        return JSON.createArrayNode();
    }

    private static String coloured(String style, Look look) {
        return COLOUR.matcher(style).replaceAll(found -> Matcher.quoteReplacement(colour(found.group(), look)));
    }

    private static String resource(String name) {
        try (InputStream in = HouseStyle.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the class path has no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
