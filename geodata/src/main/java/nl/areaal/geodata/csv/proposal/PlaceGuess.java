package nl.areaal.geodata.csv.proposal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import nl.areaal.geodata.csv.Places;

/** Finds columns that tell where a station is, and guesses their reference system by what the numbers are. */
final class PlaceGuess {
    private static final String X_NAMES = "x|x[ _-]?(rd|coord.*)|rd[ _-]?x|lon|long|lng|longitude|lengtegraad|easting";
    private static final String Y_NAMES = "y|y[ _-]?(rd|coord.*)|rd[ _-]?y|lat|latitude|breedtegraad|northing";

    private final Sample sample;
    private final boolean comma;
    private final List<Finding> findings;

    PlaceGuess(Sample sample, boolean comma, List<Finding> findings) {
        this.sample = sample;
        this.comma = comma;
        this.findings = findings;
    }

    /** Where the columns are, from 0, and in which system; the ones of a table that has them swapped are swapped back. */
    record Found(int x, int y, String crs) {}

    Optional<Found> find() {
        OptionalInt x = named(X_NAMES);
        OptionalInt y = named(Y_NAMES);
        if (x.isEmpty() || y.isEmpty()) {
            return Optional.empty();
        }
        return judge(x.getAsInt(), y.getAsInt());
    }

    private Optional<Found> judge(int x, int y) {
        for (String crs : List.of(Places.RD, Places.LON_LAT)) {
            if (all(x, east(crs)) && all(y, north(crs))) {
                findings.add(Finding.info("crs-guessed", Map.of("crs", crs, "x", name(x), "y", name(y))));
                return Optional.of(new Found(x, y, crs));
            }
            if (all(x, north(crs)) && all(y, east(crs))) {
                findings.add(Finding.warning("axes-swapped", Map.of("crs", crs, "x", name(x), "y", name(y))));
                return Optional.of(new Found(y, x, crs));
            }
        }
        findings.add(Finding.warning("crs-unknown", Map.of("x", name(x), "y", name(y))));
        return Optional.empty();
    }

    private static DoublePredicate east(String crs) {
        return crs.equals(Places.RD) ? v -> v > 0 && v < 300_000 && v > 1_000 : v -> v > 3 && v < 7.5;
    }

    private static DoublePredicate north(String crs) {
        return crs.equals(Places.RD) ? v -> v > 300_000 && v < 650_000 : v -> v > 50 && v < 54;
    }

    private OptionalInt named(String pattern) {
        return IntStream.range(0, sample.names().size())
                .filter(i -> name(i).toLowerCase(Locale.ROOT).matches(pattern)
                        && !numbers(i).isEmpty())
                .findFirst();
    }

    private boolean all(int column, DoublePredicate range) {
        return numbers(column).stream().allMatch(range::test);
    }

    private List<Double> numbers(int column) {
        return sample.column(column).stream()
                .filter(cell -> Cells.number(cell, comma))
                .map(cell -> Cells.value(cell, comma))
                .toList();
    }

    private String name(int column) {
        return sample.names().get(column);
    }
}
