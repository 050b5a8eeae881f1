package nl.areaal.geodata.csv.proposal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.areaal.core.observation.MeasuredUnit;
import nl.areaal.geodata.csv.Layout;
import nl.areaal.geodata.csv.Quantity;
import nl.areaal.geodata.csv.Values;
import nl.areaal.geodata.csv.WrittenUnits;

/** Finds the columns that hold values, what they are of and in which unit, and the column that names the station. */
final class ValueGuess {
    private static final String STATION =
            "(.*(station|sensor|locatie|location|device|meetpunt|paal|thing|deveui|apparaat).*|id|naam|name|code|key|stn)";
    private static final String PROPERTY =
            "(.*(parameter|grootheid|component|property|quantity|variabele|variable).*|type|wat)";
    private static final String UNIT = "(eenheid|unit|units|uom)";
    private static final int STATION_COLUMNS = 3;
    private static final int MOST_WORDS = 50;
    /** Where a person must fill in the unit: UCUM for "no unit". */
    private static final MeasuredUnit TO_FILL_IN = new MeasuredUnit("1", "?");

    private final Sample sample;
    private final boolean comma;
    private final Map<String, String> units;
    private final Set<Integer> taken;
    private final List<Finding> findings;

    /**
     * Sets up.
     *
     * @param units that somebody stated, by the column or word of which they were missing
     * @param taken columns that hold something else
     */
    ValueGuess(Sample sample, boolean comma, Map<String, String> units, Set<Integer> taken, List<Finding> findings) {
        this.sample = sample;
        this.comma = comma;
        this.units = Map.copyOf(units);
        this.taken = new HashSet<>(taken);
        this.findings = findings;
    }

    /** The column that names the station, if one does. */
    Optional<Integer> station() {
        for (int i = 0; i < sample.names().size(); i++) {
            if (!taken.contains(i) && name(i).toLowerCase(Locale.ROOT).matches(STATION) && !unit(i)) {
                taken.add(i);
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /**
     * The rule for the values; nothing when there are none, which is told.
     *
     * @param station whether a column names the station
     */
    Optional<Values> find(boolean station) {
        Optional<Values> asLong = longTable();
        if (asLong.isPresent()) {
            return asLong;
        }
        List<Integer> numbers = numberColumns();
        if (numbers.isEmpty()) {
            findings.add(Finding.error("no-values", Map.of("columns", String.join(", ", sample.names()))));
            return Optional.empty();
        }
        List<String> sentinels = Sentinels.in(sample, numbers, findings);
        boolean strangers = numbers.stream().noneMatch(i -> known(name(i)));
        if (!station && strangers && numbers.size() >= STATION_COLUMNS && sample.header()) {
            return Optional.of(ofStations(numbers).withSentinels(sentinels));
        }
        return Optional.of(Values.wide(
                        numbers.stream().map(i -> quantity(name(i), name(i))).toList())
                .withSentinels(sentinels));
    }

    private Values ofStations(List<Integer> numbers) {
        findings.add(Finding.warning(
                "columns-are-stations",
                Map.of("count", Integer.toString(numbers.size()), "first", name(numbers.getFirst()))));
        MeasuredUnit unit = stated(name(numbers.getFirst())).orElseGet(() -> missing(name(numbers.getFirst())));
        return Values.ofStations(Quantity.of("", "value", "waarde", "value", unit));
    }

    private Optional<Values> longTable() {
        Optional<Integer> property = columns(PROPERTY).findFirst();
        Optional<Integer> unit = columns(UNIT).findFirst();
        List<Integer> numbers = numberColumns();
        if (property.isEmpty() || numbers.isEmpty()) {
            return Optional.empty();
        }
        Set<String> words = new LinkedHashSet<>(sample.column(property.get()));
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        int value = numbers.getLast();
        findings.add(Finding.info("long-table", Map.of("column", name(property.get()), "value", name(value))));
        return Optional.of(new Values(
                Layout.LONG,
                words.stream().map(word -> ofWord(word, property.get(), unit)).toList(),
                Optional.of(name(value)),
                Optional.of(name(property.get())),
                unit.map(this::name),
                Sentinels.in(sample, List.of(value), findings),
                List.of()));
    }

    private Quantity ofWord(String word, int property, Optional<Integer> unit) {
        Optional<String> text = unit.flatMap(column -> sample.rows().stream()
                .filter(row -> row.get(property).strip().equals(word))
                .map(row -> row.get(column).strip())
                .filter(cell -> !cell.isEmpty())
                .findFirst());
        if (text.isEmpty()) {
            return quantity(word, word);
        }
        Optional<MeasuredUnit> told = stated(word).or(() -> WrittenUnits.find(text.get()));
        if (told.isEmpty()) {
            findings.add(Finding.error("unit-unknown", Map.of("column", word, "value", text.get())));
        }
        String ucum = told.map(MeasuredUnit::ucum).orElse(TO_FILL_IN.ucum());
        return named(word, word, new MeasuredUnit(ucum, text.get()));
    }

    private Quantity quantity(String column, String head) {
        Optional<MeasuredUnit> stated = stated(head);
        Optional<MeasuredUnit> told = Known.unitIn(head);
        Optional<Known.Named> quantity = Known.quantity(head);
        if (stated.isPresent()) {
            return named(column, head, stated.get());
        }
        if (told.isPresent()) {
            findings.add(Finding.info(
                    "unit-read", Map.of("column", head, "unit", told.get().ucum())));
        } else if (quantity.isPresent()) {
            findings.add(Finding.warning(
                    "unit-guessed",
                    Map.of("column", head, "unit", quantity.get().usual().ucum())));
        }
        return named(
                column, head, told.or(() -> quantity.map(Known.Named::usual)).orElseGet(() -> missing(head)));
    }

    /** The unit that somebody stated of a column or word; one that can't be read is told. */
    private Optional<MeasuredUnit> stated(String column) {
        Optional<String> text = Optional.ofNullable(units.get(column)).filter(unit -> !unit.isBlank());
        Optional<MeasuredUnit> unit = text.flatMap(WrittenUnits::stated);
        if (unit.isPresent()) {
            findings.add(Finding.info(
                    "unit-stated", Map.of("column", column, "unit", unit.get().ucum())));
        } else {
            text.ifPresent(
                    unknown -> findings.add(Finding.error("unit-unknown", Map.of("column", column, "value", unknown))));
        }
        return unit;
    }

    private MeasuredUnit missing(String column) {
        boolean told =
                units.containsKey(column) && !units.getOrDefault(column, "").isBlank();
        if (!told) {
            findings.add(Finding.error("unit-missing", Map.of("column", column)));
        }
        return TO_FILL_IN;
    }

    private static Quantity named(String column, String head, MeasuredUnit unit) {
        Optional<Known.Named> known = Known.quantity(head);
        String bare = Known.withoutUnit(head);
        return Quantity.of(
                column,
                known.map(Known.Named::name).orElse(bare),
                known.map(Known.Named::nameNl).orElse(bare),
                known.map(Known.Named::nameEn).orElse(bare),
                unit);
    }

    private List<Integer> numberColumns() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < sample.names().size(); i++) {
            if (!taken.contains(i) && Cells.mostlyNumbers(sample.column(i), comma)) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    private Stream<Integer> columns(String pattern) {
        return IntStream.range(0, sample.names().size())
                .filter(i ->
                        !taken.contains(i) && name(i).toLowerCase(Locale.ROOT).matches(pattern))
                .boxed();
    }

    private boolean unit(int column) {
        return name(column).toLowerCase(Locale.ROOT).matches(UNIT);
    }

    private static boolean known(String head) {
        return Known.quantity(head).isPresent() || Known.unitIn(head).isPresent();
    }

    private String name(int column) {
        return sample.names().get(column);
    }
}
