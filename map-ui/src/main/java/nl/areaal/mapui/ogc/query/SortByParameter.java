package nl.areaal.mapui.ogc.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.areaal.geodata.layer.LayerColumn;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.geodata.layer.SortKey;

/** By which properties features are ordered; a minus before one turns its order. */
public record SortByParameter(PublishedCollection.Table table) implements QueryParameter<List<SortKey>> {
    private static final int MOST = 10;

    @Override
    public String name() {
        return "sortby";
    }

    @Override
    public String description() {
        return "Properties by which features are ordered, with a minus before those that go down.";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "array", "maxItems", MOST, "items", Map.of("type", "string"));
    }

    @Override
    public List<SortKey> whenAbsent() {
        return List.of();
    }

    @Override
    public List<SortKey> parse(String value) throws UnexpectedValueException {
        List<SortKey> keys = new ArrayList<>();
        for (String part : value.split(",", -1)) {
            boolean down = part.startsWith("-");
            // A plus that was not encoded arrives as a space.
            boolean signed = down || part.startsWith("+") || part.startsWith(" ");
            String name = signed ? part.substring(1) : part;
            LayerColumn column = table.find(name)
                    .orElseThrow(() -> new UnexpectedValueException("some of " + PropertiesParameter.names(table)));
            keys.add(new SortKey(column, down));
        }
        if (keys.size() > MOST || keys.stream().map(SortKey::column).distinct().count() < keys.size()) {
            throw new UnexpectedValueException("at most " + MOST + " properties, each once");
        }
        return keys;
    }
}
