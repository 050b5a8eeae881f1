package nl.areaal.geodata.cql.sql;

/**
 * A property that a collection can be asked by.
 *
 * @param name what filters call it
 * @param column what the store calls it: checked when the collection was registered, safe in SQL
 */
public record Queryable(String name, ValueType type, String column) {}
