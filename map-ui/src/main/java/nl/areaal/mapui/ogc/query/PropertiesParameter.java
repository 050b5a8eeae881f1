package nl.areaal.mapui.ogc.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.areaal.geodata.layer.LayerColumn;
import nl.areaal.geodata.layer.PublishedCollection;

/** Which properties of the features are given; all when nobody says. */
public record PropertiesParameter(PublishedCollection.Table table) implements QueryParameter<List<LayerColumn>> {
    @Override
    public String name() {
        return "properties";
    }

    @Override
    public String description() {
        return "The properties that are given, with commas between; all when not said.";
    }

    @Override
    public Map<String, Object> schema() {
        return NameList.SCHEMA;
    }

    @Override
    public List<LayerColumn> whenAbsent() {
        return table.columns();
    }

    @Override
    public List<LayerColumn> parse(String value) throws UnexpectedValueException {
        List<LayerColumn> wanted = new ArrayList<>();
        for (String name : value.split(",", -1)) {
            LayerColumn column =
                    table.find(name).orElseThrow(() -> new UnexpectedValueException("some of " + names(table)));
            if (!wanted.contains(column)) {
                wanted.add(column);
            }
        }
        return List.copyOf(wanted);
    }

    static List<String> names(PublishedCollection.Table table) {
        return table.columns().stream().map(LayerColumn::property).toList();
    }
}
