package nl.areaal.geodata.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads where stations are from what stands above a table. */
final class HeadPlaces {
    /** A line such as {@code # 260: 5.180 52.100 1.90 DE BILT}: number, longitude, latitude, height, name. */
    private static final Pattern KNMI = Pattern.compile(
            "#?\\s*(\\d{3}):?\\s+(\\d{1,2}\\.\\d{1,6})\\s+(\\d{1,2}\\.\\d{1,6})\\s+-?\\d{1,4}\\.\\d{1,3}\\s+(\\S.*)");

    private final CsvMapping mapping;
    private final Numbers numbers;
    private final TableSink sink;

    HeadPlaces(CsvMapping mapping, TableSink sink) {
        this.mapping = mapping;
        this.numbers = new Numbers(mapping.form().decimal());
        this.sink = sink;
    }

    void read(List<Row> above) {
        mapping.station().places().head().ifPresent(columns -> readTable(above, columns));
        if (mapping.station().places().knmiList()) {
            above.forEach(this::readKnmi);
        }
    }

    private void readTable(List<Row> above, Places.Columns columns) {
        KeyPattern key = KeyPattern.of(columns.station());
        List<String> names = new ArrayList<>(key.columns());
        names.addAll(List.of(columns.x(), columns.y()));
        for (int i = 0; i < above.size(); i++) {
            Header header = new Header(Header.names(above.get(i), mapping.form()), List.of());
            if (header.hasAll(names)) {
                above.subList(i + 1, above.size()).stream()
                        .takeWhile(row -> !row.blank())
                        .filter(row -> row.cells().size() >= header.columns().size())
                        .forEach(row -> readRow(row, header, key, columns));
                return;
            }
        }
    }

    private void readRow(Row row, Header header, KeyPattern key, Places.Columns columns) {
        OptionalDouble x = numbers.read(row.cells().get(header.get(columns.x())));
        OptionalDouble y = numbers.read(row.cells().get(header.get(columns.y())));
        if (x.isPresent() && y.isPresent() && Double.isFinite(x.getAsDouble()) && Double.isFinite(y.getAsDouble())) {
            String station = key.fill(name -> row.cells().get(header.get(name)));
            sink.place(station, new Place("", x.getAsDouble(), y.getAsDouble()));
        }
    }

    private void readKnmi(Row row) {
        Matcher line = KNMI.matcher(row.text().strip());
        if (line.matches()) {
            String station = mapping.station().key().replace("{STN}", line.group(1));
            sink.place(
                    station,
                    new Place(
                            line.group(4).strip(),
                            Double.parseDouble(line.group(2)),
                            Double.parseDouble(line.group(3))));
        }
    }
}
