package nl.areaal.geodata.csv;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number of its first line, from 1
 * @param text as it stands there
 * @param cells a line break within a cell is a blank here
 */
public record Row(long number, String text, List<String> cells) {
    public Row {
        boolean broken = text.indexOf('\n') >= 0;
        cells = broken ? cells.stream().map(cell -> cell.replace('\n', ' ')).toList() : List.copyOf(cells);
    }

    boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
