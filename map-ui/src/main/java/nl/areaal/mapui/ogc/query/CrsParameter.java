package nl.areaal.mapui.ogc.query;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.areaal.geodata.layer.ItemCrs;

/** A coordinate reference system by its URI: {@code crs} for the answer, {@code bbox-crs} for the box. */
public record CrsParameter(String name, String description) implements QueryParameter<ItemCrs> {
    public static final CrsParameter CRS =
            new CrsParameter("crs", "Coordinate reference system of the geometry in the answer.");
    public static final CrsParameter BBOX_CRS =
            new CrsParameter("bbox-crs", "Coordinate reference system of bbox; also says its axis order.");

    public static final CrsParameter FILTER_CRS = new CrsParameter(
            "filter-crs", "Coordinate reference system of the geometry in filter; also its axis order.");

    @Override
    public Map<String, Object> schema() {
        return Map.of(
                "type",
                "string",
                "format",
                "uri",
                "enum",
                uris(),
                "default",
                whenAbsent().uri());
    }

    @Override
    public ItemCrs whenAbsent() {
        return ItemCrs.CRS84;
    }

    @Override
    public ItemCrs parse(String value) throws UnexpectedValueException {
        return ItemCrs.ofUri(value)
                .orElseThrow(() ->
                        new UnexpectedValueException("one of " + uris().stream().collect(Collectors.joining(", "))));
    }

    /** The systems on offer, the default first. */
    public static List<String> uris() {
        return Arrays.stream(ItemCrs.values()).map(ItemCrs::uri).toList();
    }
}
