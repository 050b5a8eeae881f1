package nl.areaal.geodata.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a table, one at a time. A row is a line, and goes on after it while a quote is open (RFC 4180). A quote that is not
 * closed within {@value #MOST_LINES} lines, or only by swallowing what are rows themselves, spoils its own line and not the rest of
 * the file: the lines after it are read again, each by itself.
 */
public final class Rows implements Closeable {
    private static final int MOST_LINES = 100;
    private static final int SHOWN = 60;

    private final Lines lines;
    private final CsvForm form;
    private final CsvReader.CsvReaderBuilder cells;
    private long number;

    public Rows(InputStream bytes, CsvForm form) {
        this.lines = new Lines(bytes, form.characters());
        this.form = form;
        this.cells = CsvReader.builder()
                .fieldSeparator(form.delimiter())
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .skipEmptyLines(false)
                .maxBufferSize(Lines.LONGEST + 2);
    }

    /** What a row turned out to be. */
    public sealed interface Next {
        record Cells(Row row) implements Next {}

        /**
         * A line that can't be cut.
         *
         * @param text what is kept of it
         */
        record Unusable(Fault fault, String text) implements Next {}
    }

    /** The next row, or nothing at the end. */
    public Optional<Next> next() throws IOException {
        Optional<String> first = lines.next();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        number++;
        String line = first.get();
        if (line.length() > Lines.LONGEST) {
            return Optional.of(tooLong(line));
        }
        boolean comment = !form.comment().isEmpty() && line.stripLeading().startsWith(form.comment());
        return Optional.of(
                switch (comment ? Quoting.CLOSED : Quoting.CLOSED.after(line, delimiter())) {
                    case CLOSED -> cut(line);
                    case OPEN -> readOn(line);
                    case BROKEN -> badQuotes(line, "a quote before and after a cell, or none");
                });
    }

    private Next readOn(String first) throws IOException {
        List<String> more = new ArrayList<>();
        Quoting quoting = Quoting.OPEN;
        long length = first.length();
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            more.add(line.get());
            length += line.get().length() + 1;
            quoting = quoting.after(line.get(), delimiter());
            if (quoting != Quoting.OPEN || more.size() == MOST_LINES - 1 || length > Lines.LONGEST) {
                break;
            }
        }
        if (quoting == Quoting.CLOSED && length <= Lines.LONGEST) {
            Next next = cut(first + "\n" + String.join("\n", more));
            if (next instanceof Next.Cells(Row row)
                    && !swallowsRows(more, row.cells().size())) {
                number += more.size();
                return next;
            }
        }
        lines.giveBack(more);
        return badQuotes(
                first, "a quote that is closed within " + MOST_LINES + " lines, and before the next row begins");
    }

    /**
     * Whether a quote was forgotten: the part of a line that lies within the open cell is as wide as the row, or ends with a
     * delimiter, so that what looks like the closing quote opens the next cell.
     */
    private boolean swallowsRows(List<String> more, int width) {
        return width > 1
                && more.stream().anyMatch(line -> {
                    int after = Quoting.closing(line, 0);
                    String within = after < 0 ? line : line.substring(0, after - 1);
                    boolean opens = after > 0 && within.endsWith(form.delimiter());
                    return opens || width(cut(within)) == width;
                });
    }

    private static int width(Next next) {
        return next instanceof Next.Cells(Row row) ? row.cells().size() : 0;
    }

    private Next cut(String text) {
        if (text.isEmpty()) {
            return new Next.Cells(new Row(number, text, List.of("")));
        }
        try {
            return new Next.Cells(
                    new Row(number, text, cells.ofSingleCsvRecord(text).getFields()));
        } catch (CsvParseException e) {
            return badQuotes(text, "a quote before and after a cell, or none");
        }
    }

    private Next badQuotes(String text, String expected) {
        return new Next.Unusable(new Fault(Cause.BAD_QUOTES, number, 0, "the line", text, expected), text);
    }

    private Next tooLong(String text) {
        String shown = text.substring(0, SHOWN) + "…";
        String expected = "at most " + Lines.LONGEST + " characters";
        return new Next.Unusable(new Fault(Cause.LINE_TOO_LONG, number, 0, "the line", shown, expected), text);
    }

    private char delimiter() {
        return form.delimiter().charAt(0);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
