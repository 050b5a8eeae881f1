package nl.areaal.geodata.csv.proposal;

import java.util.List;
import java.util.regex.Pattern;

/** What cells look like. */
final class Cells {
    private static final Pattern POINT = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern COMMA = Pattern.compile("[-+]?(\\d+,?\\d*|,\\d+)([eE][-+]?\\d+)?");
    private static final Pattern WITH_COMMA = Pattern.compile("[-+]?\\d*,\\d+");
    private static final Pattern WITH_POINT = Pattern.compile("[-+]?\\d*\\.\\d+");
    private static final double MOST = 0.8;

    private Cells() {}

    static boolean number(String cell, boolean comma) {
        return (comma ? COMMA : POINT).matcher(cell).matches();
    }

    static double value(String cell, boolean comma) {
        return Double.parseDouble(comma ? cell.replace(',', '.') : cell);
    }

    /** Whether most of the cells are numbers; the others may stand for "no reading". */
    static boolean mostlyNumbers(List<String> cells, boolean comma) {
        long numbers = cells.stream().filter(cell -> number(cell, comma)).count();
        return !cells.isEmpty() && numbers >= MOST * cells.size();
    }

    static long withComma(Sample sample) {
        return count(sample, WITH_COMMA);
    }

    static long withPoint(Sample sample) {
        return count(sample, WITH_POINT);
    }

    private static long count(Sample sample, Pattern pattern) {
        return sample.rows().stream()
                .flatMap(List::stream)
                .filter(cell -> pattern.matcher(cell.strip()).matches())
                .count();
    }
}
