package nl.areaal.geodata.csv;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads a table by its mapping, line by line: however long it is, little of it is in memory. */
public final class Table {
    private Table() {}

    /**
     * Reads all of a table.
     *
     * @param file its name without endings, which may be part of the key of a station
     * @param latest no reading can be of after this
     * @throws UnfitTableException when it is not what the mapping describes
     */
    public static void read(InputStream bytes, String file, CsvMapping mapping, Instant latest, TableSink sink)
            throws IOException {
        try (Rows rows = new Rows(bytes, mapping.form())) {
            if (mapping.form().header()) {
                Header header = Header.find(rows, mapping.form(), mapping.required(), anyOf(mapping))
                        .orElseThrow(() -> noHeader(mapping));
                new HeadPlaces(mapping, sink).read(header.above());
                readRows(rows, reader(mapping, header, file, latest, sink), mapping.form(), sink);
            } else {
                readWithoutHeader(rows, file, mapping, latest, sink);
            }
        }
    }

    /** Whether a table begins as the mapping says. */
    public static boolean fits(InputStream bytes, CsvMapping mapping) throws IOException {
        try (Rows rows = new Rows(bytes, mapping.form())) {
            return mapping.form().header()
                    && Header.find(rows, mapping.form(), mapping.required(), anyOf(mapping))
                            .isPresent();
        }
    }

    private static void readWithoutHeader(Rows rows, String file, CsvMapping mapping, Instant latest, TableSink sink)
            throws IOException {
        Optional<Rows.Next> first = rows.next();
        while (first.isPresent() && !hasCells(first.get(), mapping.form())) {
            if (first.get() instanceof Rows.Next.Unusable(Fault fault, String text)) {
                sink.fault(fault, text);
            }
            first = rows.next();
        }
        if (first.isPresent() && first.get() instanceof Rows.Next.Cells(Row row)) {
            Header header = Header.numbered(row.cells().size());
            if (!header.hasAll(mapping.required())) {
                throw noHeader(mapping);
            }
            RowReader reader = reader(mapping, header, file, latest, sink);
            reader.read(row, sink);
            readRows(rows, reader, mapping.form(), sink);
        }
    }

    private static RowReader reader(CsvMapping mapping, Header header, String file, Instant latest, TableSink sink) {
        RowReader reader = new RowReader(mapping, header, file, latest);
        reader.noteUnusedColumns(mapping, sink);
        return reader;
    }

    private static void readRows(Rows rows, RowReader reader, CsvForm form, TableSink sink) throws IOException {
        for (Optional<Rows.Next> next = rows.next(); next.isPresent(); next = rows.next()) {
            switch (next.get()) {
                case Rows.Next.Unusable(Fault fault, String text) -> sink.fault(fault, text);
                case Rows.Next.Cells(Row row) -> {
                    if (hasCells(next.get(), form)) {
                        reader.read(row, sink);
                    }
                }
            }
        }
    }

    private static boolean hasCells(Rows.Next next, CsvForm form) {
        return next instanceof Rows.Next.Cells(Row row)
                && !row.blank()
                && (form.comment().isEmpty() || !row.text().stripLeading().startsWith(form.comment()));
    }

    private static List<String> anyOf(CsvMapping mapping) {
        return mapping.values().layout() == Layout.PROPERTIES
                ? mapping.values().quantities().stream().map(Quantity::column).toList()
                : List.of();
    }

    private static UnfitTableException noHeader(CsvMapping mapping) {
        List<String> any = anyOf(mapping);
        return new UnfitTableException("no line has the columns that mapping '" + mapping.title() + "' needs, expected "
                + String.join(", ", mapping.required())
                + (any.isEmpty() ? "" : " and one or more of " + String.join(", ", any)));
    }
}
