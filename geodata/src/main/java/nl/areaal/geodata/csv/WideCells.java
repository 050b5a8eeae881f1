package nl.areaal.geodata.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The cells of a wide table: each column of values is a quantity, or a station. */
final class WideCells implements CellReader {
    private final List<Target> targets = new ArrayList<>();
    private final RowStation stations;
    private final Header header;

    private record Target(int cell, String column, ValueReader values) {}

    WideCells(CsvMapping mapping, Header header, String file) {
        this.header = header;
        this.stations = new RowStation(mapping, header, file);
        if (mapping.values().layout() == Layout.STATIONS) {
            addStations(mapping);
        } else {
            for (Quantity quantity : mapping.values().quantities()) {
                header.find(quantity.column()).ifPresent(cell -> add(cell, quantity, mapping));
            }
        }
    }

    private void addStations(CsvMapping mapping) {
        Set<Integer> others = new HashSet<>();
        mapping.required().forEach(name -> others.add(header.get(name)));
        mapping.values().ignored().forEach(name -> header.find(name).ifPresent(others::add));
        for (int cell = 0; cell < header.columns().size(); cell++) {
            if (!others.contains(cell) && !header.columns().get(cell).isEmpty()) {
                add(cell, mapping.values().quantities().getFirst(), mapping);
            }
        }
    }

    private void add(int cell, Quantity quantity, CsvMapping mapping) {
        ValueReader values = new ValueReader(
                quantity,
                mapping.values().sentinels(),
                new Numbers(mapping.form().decimal()));
        targets.add(new Target(cell, header.columns().get(cell), values));
    }

    @Override
    public Set<Integer> used() {
        Set<Integer> used = new TreeSet<>();
        targets.forEach(target -> used.add(target.cell()));
        return used;
    }

    @Override
    public void read(Row row, Moments moments, TableSink sink) throws CellException {
        for (Target target : targets) {
            String station = stations.of(row, target.column());
            stations.place(station, row, sink);
            Quantity quantity = target.values().quantity();
            try {
                target.values()
                        .read(row.cells().get(target.cell()), target.cell() + 1, target.column(), sink)
                        .ifPresent(result -> sink.reading(station, quantity, moments.of(quantity), result));
            } catch (CellException e) {
                sink.fault(e.at(row.number()), row.text());
            }
        }
    }
}
