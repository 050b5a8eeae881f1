package nl.areaal.geodata.csv;

import java.util.List;

/**
 * A line of a table.
 *
 * @param number from 1
 * @param text as it stands there
 */
record Row(long number, String text, List<String> cells) {
    Row {
        cells = List.copyOf(cells);
    }

    boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
