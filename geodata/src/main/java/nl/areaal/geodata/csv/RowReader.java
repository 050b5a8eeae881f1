package nl.areaal.geodata.csv;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.areaal.core.observation.PlausibleTime;

/** Reads the rows of one table: what is common to all of them is worked out once, when the names of its columns are known. */
final class RowReader {
    private final Header header;
    private final TimeReader time;
    private final int[] timeCells;
    private final Duration back;
    private final CellReader cells;
    private final Instant latest;

    /**
     * Sets up for a table.
     *
     * @param file its name
     * @param latest no reading can be of after this
     */
    RowReader(CsvMapping mapping, Header header, String file, Instant latest) {
        this.header = header;
        this.latest = latest;
        time = new TimeReader(mapping.time());
        timeCells = mapping.time().columns().stream()
                .mapToInt(column -> header.get(column.column()))
                .toArray();
        back = mapping.time().edge() == Edge.END ? mapping.time().period() : Duration.ZERO;
        cells = mapping.values().layout() == Layout.LONG
                ? new LongCells(mapping, header, file)
                : new WideCells(mapping, header, file);
    }

    /** Tells once of the columns that nobody reads. */
    void noteUnusedColumns(CsvMapping mapping, TableSink sink) {
        Set<Integer> used = new HashSet<>(cells.used());
        for (int cell : timeCells) {
            used.add(cell);
        }
        mapping.required().forEach(name -> header.find(name).ifPresent(used::add));
        mapping.values().ignored().forEach(name -> header.find(name).ifPresent(used::add));
        for (int i = 0; i < header.columns().size(); i++) {
            if (!used.contains(i) && !header.columns().get(i).isEmpty()) {
                sink.note(Note.NOT_MAPPED, header.columns().get(i));
            }
        }
    }

    void read(Row row, TableSink sink) {
        try {
            requireCells(row);
            Instant told = time.read(timeTexts(row), timeCells[0] + 1);
            Instant begin = told.minus(back);
            requireBelievable(begin, row);
            cells.read(row, new Moments(told, begin), sink);
        } catch (CellException e) {
            sink.fault(e.at(row.number()), row.text());
        }
    }

    private List<String> timeTexts(Row row) {
        List<String> texts = new ArrayList<>(timeCells.length);
        for (int cell : timeCells) {
            texts.add(row.cells().get(cell));
        }
        return texts;
    }

    /** Empty cells at the end are a habit of spreadsheets; a cell too few shifts the others. */
    private void requireCells(Row row) throws CellException {
        int expected = header.columns().size();
        int found = row.cells().size();
        boolean more = found > expected
                && row.cells().subList(expected, found).stream().anyMatch(cell -> !cell.isBlank());
        if (found < expected || more) {
            throw new CellException(
                    Cause.WRONG_NUMBER_OF_CELLS,
                    0,
                    "the number of cells",
                    Integer.toString(found),
                    Integer.toString(expected));
        }
    }

    private void requireBelievable(Instant begin, Row row) throws CellException {
        if (begin.isBefore(PlausibleTime.EARLIEST)) {
            throw wrongTime(Cause.TIME_OUT_OF_RANGE, row, "a time from 1900 on");
        }
        if (begin.isAfter(latest)) {
            throw wrongTime(Cause.TIME_IN_FUTURE, row, "a time up to " + latest);
        }
    }

    private CellException wrongTime(Cause cause, Row row, String expected) {
        return new CellException(
                cause,
                timeCells[0] + 1,
                header.columns().get(timeCells[0]),
                String.join(" ", timeTexts(row)).strip(),
                expected);
    }
}
