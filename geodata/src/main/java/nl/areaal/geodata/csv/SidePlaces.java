package nl.areaal.geodata.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads where stations are from a file beside the table. */
public final class SidePlaces {
    private SidePlaces() {}

    /**
     * The places by the key of their station.
     *
     * @throws UnfitTableException when the file lacks the columns, or a row of it can't be read
     */
    public static Map<String, Place> read(InputStream bytes, CsvMapping mapping) throws IOException {
        Places.Columns columns = mapping.station()
                .places()
                .side()
                .orElseThrow(() -> new UnfitTableException(
                        "mapping '" + mapping.title() + "' takes no file of stations, expected one that does"));
        KeyPattern key = KeyPattern.of(columns.station());
        List<String> names = new ArrayList<>(key.columns());
        names.addAll(List.of(columns.x(), columns.y()));
        try (Rows rows = new Rows(bytes, mapping.form())) {
            Header header = Header.find(rows, mapping.form(), names, List.of())
                    .orElseThrow(
                            () -> new UnfitTableException("file of stations has no line with the columns " + names));
            return places(rows, header, key, columns);
        }
    }

    private static Map<String, Place> places(Rows rows, Header header, KeyPattern key, Places.Columns columns)
            throws IOException {
        Map<String, Place> places = new HashMap<>();
        for (Optional<Rows.Next> next = rows.next(); next.isPresent(); next = rows.next()) {
            switch (next.get()) {
                case Rows.Next.Unusable(Fault fault, String text) -> throw unfit(fault.line(), text);
                case Rows.Next.Cells(Row row) -> {
                    if (!row.blank()) {
                        add(row, header, key, columns, places);
                    }
                }
            }
        }
        return places;
    }

    private static void add(Row row, Header header, KeyPattern key, Places.Columns columns, Map<String, Place> places)
            throws IOException {
        if (row.cells().size() < header.columns().size()) {
            throw unfit(row.number(), row.text());
        }
        Numbers numbers = new Numbers(".");
        OptionalDouble x = numbers.read(row.cells().get(header.get(columns.x())));
        OptionalDouble y = numbers.read(row.cells().get(header.get(columns.y())));
        if (x.isEmpty() || y.isEmpty() || !Double.isFinite(x.getAsDouble()) || !Double.isFinite(y.getAsDouble())) {
            throw unfit(row.number(), row.text());
        }
        places.put(
                key.fill(name -> row.cells().get(header.get(name))), new Place("", x.getAsDouble(), y.getAsDouble()));
    }

    private static UnfitTableException unfit(long line, String text) {
        String shown = text.length() <= 80 ? text : text.substring(0, 80) + "…";
        return new UnfitTableException(
                "line " + line + " of the file of stations is '" + shown + "', expected a name and two numbers");
    }
}
