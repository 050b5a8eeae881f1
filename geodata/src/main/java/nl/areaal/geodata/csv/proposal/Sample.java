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
    Sample {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
    }

    /** What stands in a column, but for empty cells. */
    List<String> column(int index) {
        return cells(index).filter(cell -> !cell.isEmpty()).toList();
    }

    private Stream<String> cells(int index) {
        return rows.stream().map(row -> index < row.size() ? row.get(index).strip() : "");
    }
}
