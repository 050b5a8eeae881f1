package nl.areaal.mapui.ogc.query;

import java.util.List;
import java.util.Map;

/**
 * The collections that are wanted of several in one tile: their names, or their addresses at this service.
 *
 * @param address where collections are, with a slash at its end
 */
public record CollectionsParameter(String address) implements QueryParameter<List<String>> {
    private static final int MOST = 20;

    @Override
    public String name() {
        return "collections";
    }

    @Override
    public String description() {
        return "Only these collections, by name or address, with commas between; all of them when not said.";
    }

    @Override
    public Map<String, Object> schema() {
        return NameList.SCHEMA;
    }

    /** Nothing: all of them. */
    @Override
    public List<String> whenAbsent() {
        return List.of();
    }

    @Override
    public List<String> parse(String value) throws UnexpectedValueException {
        List<String> given = List.of(value.split(",", -1)).stream()
                .map(name -> name.startsWith(address) ? name.substring(address.length()) : name)
                .distinct()
                .toList();
        if (given.contains("") || given.size() > MOST) {
            throw new UnexpectedValueException("1 to " + MOST + " collections with commas between");
        }
        return given;
    }
}
