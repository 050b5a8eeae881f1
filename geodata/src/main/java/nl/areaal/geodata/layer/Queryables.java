package nl.areaal.geodata.layer;

import java.util.ArrayList;
import java.util.List;
import nl.areaal.geodata.cql.sql.Queryable;
import nl.areaal.geodata.cql.sql.ValueType;

/** What the features of a collection can be asked by: their geometry and each of their properties. */
public final class Queryables {
    /** What filters call the geometry, as GeoJSON does. */
    public static final String GEOMETRY = "geometry";

    private Queryables() {}

    public static List<Queryable> of(PublishedCollection collection) {
        return of(collection.table());
    }

    /** The same of a table. */
    public static List<Queryable> of(PublishedCollection.Table table) {
        List<Queryable> queryables = new ArrayList<>();
        queryables.add(new Queryable(GEOMETRY, ValueType.GEOMETRY, "geometry"));
        table.columns()
                .forEach(column ->
                        queryables.add(new Queryable(column.property(), type(column.type()), column.column())));
        return List.copyOf(queryables);
    }

    private static ValueType type(PropertyType type) {
        return switch (type) {
            case STRING -> ValueType.TEXT;
            case INTEGER, NUMBER -> ValueType.NUMBER;
            case BOOLEAN -> ValueType.BOOLEAN;
            case DATE_TIME -> ValueType.TIMESTAMP;
        };
    }
}
