package nl.areaal.geodata.csv;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the values of one quantity, in its unit. */
final class ValueReader {
    private static final double WHOLE = 1e-9;

    private final Quantity quantity;
    private final Numbers numbers;
    private final Set<String> sentinelWords = new HashSet<>();
    private final Set<Double> sentinelNumbers = new HashSet<>();
    private final Map<Double, Double> substitutes = new HashMap<>();

    ValueReader(Quantity quantity, List<String> sentinels, Numbers numbers) {
        this.quantity = quantity;
        this.numbers = numbers;
        sentinels.forEach(this::addSentinel);
        quantity.sentinels().forEach(this::addSentinel);
        quantity.substitutes().forEach((value, reading) -> number(value).ifPresent(n -> substitutes.put(n, reading)));
    }

    Quantity quantity() {
        return quantity;
    }

    /**
     * The reading that a cell holds; nothing when the cell says that there is none, which is noted.
     *
     * @param cell where it stands, from 1
     */
    OptionalDouble read(String text, int cell, String column, TableSink sink) throws CellException {
        String value = text.strip();
        if (value.isEmpty()) {
            sink.note(Note.EMPTY, column);
            return OptionalDouble.empty();
        }
        OptionalDouble number = numbers.read(value);
        if (sentinelWords.contains(value) || (number.isPresent() && sentinelNumbers.contains(number.getAsDouble()))) {
            sink.note(Note.SENTINEL, column + ": " + value);
            return OptionalDouble.empty();
        }
        if (number.isEmpty()) {
            throw new CellException(Cause.BAD_NUMBER, cell, column, value, numbers.expected() + ", or nothing");
        }
        return OptionalDouble.of(reading(number.getAsDouble(), value, cell, column, sink));
    }

    private double reading(double number, String value, int cell, String column, TableSink sink) throws CellException {
        @Nullable Double substitute = substitutes.get(number);
        if (substitute != null) {
            sink.note(Note.SUBSTITUTED, column + ": " + value + " read as " + substitute + " " + quantity.symbol());
            return substitute;
        }
        double scaled = scaled(number);
        if (!Double.isFinite(scaled)) {
            throw new CellException(Cause.NOT_FINITE, cell, column, value, "a number of at most 64 bits");
        }
        return scaled;
    }

    /** A tenth is taken by dividing: 81 times 0.1 is not 8.1, but 81 by 10 is. */
    private double scaled(double number) {
        double parts = 1 / quantity.factor();
        double whole = Math.rint(parts);
        return whole != 0 && Math.abs(parts - whole) < WHOLE ? number / whole : number * quantity.factor();
    }

    private void addSentinel(String sentinel) {
        sentinelWords.add(sentinel.strip());
        number(sentinel).ifPresent(sentinelNumbers::add);
    }

    /** Mappings write numbers with a point; tables may not. */
    private static OptionalDouble number(String text) {
        return new Numbers(".").read(text);
    }
}
