package nl.areaal.geodata.csv.proposal;

import java.util.List;
import java.util.stream.Stream;

/**
 * The head of a table, cut into cells.
 *
 * @param names of the columns, or #1, #2 and so on
 * @param rows that follow
 * @param header whether a line names the columns
 * @param comment what lines above begin with, or empty
 */
record Sample(
        String charset, String delimiter, String comment, boolean header, List<String> names, List<List<String>> rows) {
    private static final int LONGEST_NAME = 100;

    Sample {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
    }

    /** What stands in a column, but for empty cells. */
    List<String> column(int index) {
        return cells(index).filter(cell -> !cell.isEmpty()).toList();
    }

    /** How a pattern refers to a column: by its name, or by its number when the name would be misread there. */
    String reference(int index) {
        String name = names.get(index);
        return name.contains("{") || name.contains("}") || name.length() > LONGEST_NAME ? "#" + (index + 1) : name;
    }

    private Stream<String> cells(int index) {
        return rows.stream().map(row -> index < row.size() ? row.get(index).strip() : "");
    }
}
