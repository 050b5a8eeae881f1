package nl.areaal.geodata.csv;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The cells of a long table: one value a row, of the quantity that the row names. */
final class LongCells implements CellReader {
    private final Map<String, ValueReader> values = new HashMap<>();
    private final RowStation stations;
    private final Header header;
    private final int valueCell;
    private final int propertyCell;
    private final Optional<Integer> unitCell;

    LongCells(CsvMapping mapping, Header header, String file) {
        Values rule = mapping.values();
        this.header = header;
        this.stations = new RowStation(mapping, header, file);
        this.valueCell = header.get(rule.valueColumn().orElseThrow());
        this.propertyCell = header.get(rule.propertyColumn().orElseThrow());
        this.unitCell = rule.unitColumn().map(header::get);
        Numbers numbers = new Numbers(mapping.form().decimal());
        rule.quantities()
                .forEach(quantity ->
                        values.put(quantity.column(), new ValueReader(quantity, rule.sentinels(), numbers)));
    }

    @Override
    public Set<Integer> used() {
        return new TreeSet<>(Set.of(valueCell, propertyCell));
    }

    @Override
    public void read(Row row, Moments moments, TableSink sink) throws CellException {
        ValueReader reader = reader(row);
        Quantity quantity = reader.quantity();
        requireUnit(row, quantity);
        String column = header.columns().get(valueCell);
        String station = stations.of(row, column);
        stations.place(station, row, sink);
        reader.read(row.cells().get(valueCell), valueCell + 1, column, sink)
                .ifPresent(result -> sink.reading(station, quantity, moments.of(quantity), result));
    }

    private ValueReader reader(Row row) throws CellException {
        String name = row.cells().get(propertyCell).strip();
        ValueReader reader = values.get(name);
        if (reader == null) {
            throw new CellException(
                    Cause.UNKNOWN_PROPERTY,
                    propertyCell + 1,
                    header.columns().get(propertyCell),
                    name,
                    "one of " + values.keySet().stream().sorted().toList());
        }
        return reader;
    }

    private void requireUnit(Row row, Quantity quantity) throws CellException {
        if (unitCell.isPresent()) {
            int cell = unitCell.get();
            String unit = row.cells().get(cell).strip();
            if (!unit.equals(quantity.symbol()) && !unit.equals(quantity.unit())) {
                throw new CellException(
                        Cause.WRONG_UNIT, cell + 1, header.columns().get(cell), unit, quantity.symbol());
            }
        }
    }
}
