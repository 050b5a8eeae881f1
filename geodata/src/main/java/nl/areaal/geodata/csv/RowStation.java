package nl.areaal.geodata.csv;

import java.util.Optional;
import java.util.OptionalDouble;

/** Tells which station a row, or a column of it, is of, and where that is if the row says so. */
final class RowStation {
    private static final int LONGEST_KEY = 250;

    private final KeyPattern key;
    private final Header header;
    private final String file;
    private final Numbers numbers;
    private final Optional<Places.Columns> places;

    RowStation(CsvMapping mapping, Header header, String file) {
        this.key = KeyPattern.of(mapping.station().key());
        this.header = header;
        this.file = file;
        this.numbers = new Numbers(mapping.form().decimal());
        this.places = mapping.station().places().columns();
    }

    /**
     * The key of the station.
     *
     * @param column the name of the column that holds the value
     */
    String of(Row row, String column) throws CellException {
        for (String name : key.columns()) {
            int cell = header.get(name);
            if (row.cells().get(cell).isBlank()) {
                throw new CellException(Cause.NO_STATION, cell + 1, name, "", "the name of the station");
            }
        }
        return checked(key.fill(name -> switch (name) {
            case KeyPattern.COLUMN -> column;
            case KeyPattern.FILE -> file;
            default -> row.cells().get(header.get(name));
        }));
    }

    /** A key goes into addresses and messages: no control characters, and no novels. */
    private static String checked(String station) throws CellException {
        if (station.length() > LONGEST_KEY || station.chars().anyMatch(Character::isISOControl)) {
            throw new CellException(
                    Cause.NO_STATION,
                    0,
                    "the station",
                    station,
                    "at most " + LONGEST_KEY + " letters, digits and signs");
        }
        return station;
    }

    /** Notes where the station is, when the row has columns for that and they hold something. */
    void place(String station, Row row, TableSink sink) throws CellException {
        if (places.isPresent()) {
            OptionalDouble x = ordinate(row, places.get().x());
            OptionalDouble y = ordinate(row, places.get().y());
            if (x.isPresent() && y.isPresent()) {
                sink.place(station, new Place("", x.getAsDouble(), y.getAsDouble()));
            }
        }
    }

    private OptionalDouble ordinate(Row row, String column) throws CellException {
        int cell = header.get(column);
        String text = row.cells().get(cell);
        OptionalDouble number = numbers.read(text);
        if (!text.isBlank() && (number.isEmpty() || !Double.isFinite(number.getAsDouble()))) {
            throw new CellException(Cause.BAD_PLACE, cell + 1, column, text, numbers.expected());
        }
        return number;
    }
}
