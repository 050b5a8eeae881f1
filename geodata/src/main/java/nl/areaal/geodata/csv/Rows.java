package nl.areaal.geodata.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Optional;

/**
 * The lines of a table, one at a time and each cut into cells by itself: a quote that is never closed spoils its own line and
 * not the rest of the file. For that a cell may not hold a line break.
 */
final class Rows implements Closeable {
    private static final int LONGEST_LINE = 1 << 20;
    private static final int SHOWN = 60;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private final CsvReader.CsvReaderBuilder cells;
    private long number;
    private boolean afterReturn;

    Rows(InputStream bytes, CsvForm form) {
        reader = new BufferedReader(new InputStreamReader(bytes, form.characters()));
        cells = CsvReader.builder()
                .fieldSeparator(form.delimiter())
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .skipEmptyLines(false)
                .maxBufferSize(LONGEST_LINE + 2);
    }

    /** What a line turned out to be. */
    sealed interface Next {
        record Cells(Row row) implements Next {}

        /**
         * A line that can't be cut.
         *
         * @param text what is kept of it
         */
        record Unusable(Fault fault, String text) implements Next {}
    }

    /** The next line, or nothing at the end. */
    Optional<Next> next() throws IOException {
        Optional<String> line = line();
        if (line.isEmpty()) {
            return Optional.empty();
        }
        number++;
        String text = line.get();
        if (number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        return Optional.of(cut(text));
    }

    private Next cut(String text) {
        if (text.length() > LONGEST_LINE) {
            String shown = text.substring(0, SHOWN);
            return new Next.Unusable(
                    new Fault(
                            Cause.LINE_TOO_LONG,
                            number,
                            0,
                            "the line",
                            shown + "…",
                            "at most " + LONGEST_LINE + " characters"),
                    text);
        }
        try {
            return new Next.Cells(
                    new Row(number, text, cells.ofSingleCsvRecord(text).getFields()));
        } catch (CsvParseException e) {
            return new Next.Unusable(
                    new Fault(
                            Cause.BAD_QUOTES, number, 0, "the line", text, "a quote before and after a cell, or none"),
                    text);
        }
    }

    /** A line without its end; of one that is too long only so much that this shows. */
    private Optional<String> line() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean any = false;
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            boolean secondOfPair = afterReturn && c == '\n';
            afterReturn = c == '\r';
            if (secondOfPair) {
                continue;
            }
            any = true;
            if (c == '\n' || c == '\r') {
                return Optional.of(line.toString());
            }
            if (line.length() <= LONGEST_LINE) {
                line.append((char) c);
            }
        }
        return any ? Optional.of(line.toString()) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
