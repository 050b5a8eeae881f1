package nl.areaal.geodata.layer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A property of the features of a layer, and the column that holds it.
 *
 * @param property its name in the source
 * @param column its name in the store: lower case, safe in SQL without quotes
 */
public record LayerColumn(String property, String column, PropertyType type) {
    private static final Pattern SAFE = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    private static final int LONGEST_STEM = 56;

    public LayerColumn {
        if (!SAFE.matcher(column).matches() || ReservedNames.contains(column)) {
            throw new IllegalArgumentException("column of property '" + property + "' is '" + column
                    + "', expected lower case letters, digits and _, and no word of SQL or of ours");
        }
    }

    /** A property whose name can be the name of its column. */
    public static LayerColumn of(String name, PropertyType type) {
        return new LayerColumn(name, name, type);
    }

    /** Gives each property of a source a column with a safe name that no other has. */
    public static List<LayerColumn> named(Map<String, PropertyType> properties) {
        Set<String> taken = new HashSet<>();
        List<LayerColumn> columns = new ArrayList<>();
        properties.forEach((property, type) -> columns.add(new LayerColumn(property, free(property, taken), type)));
        return List.copyOf(columns);
    }

    /** Whether the column could not bear the name of the property, not even in lower case. */
    public boolean isRenamed() {
        return !property.equalsIgnoreCase(column);
    }

    /** Its value in SQL as tiles show it: a time as RFC 3339 has it. */
    String valueForTiles() {
        return type == PropertyType.DATE_TIME
                ? "to_char(" + column + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                : column + "::" + type.sqlType();
    }

    private static String free(String property, Set<String> taken) {
        String stem = safe(property);
        String name = ReservedNames.contains(stem) ? "source_" + stem : stem;
        for (int i = 2; !taken.add(name); i++) {
            name = stem + "_" + i;
        }
        return name;
    }

    private static String safe(String property) {
        String plain =
                property.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        String lettered = plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "p_" + plain : plain;
        return lettered.substring(0, Math.min(LONGEST_STEM, lettered.length()));
    }
}
