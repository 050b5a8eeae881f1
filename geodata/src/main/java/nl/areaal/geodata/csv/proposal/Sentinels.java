package nl.areaal.geodata.csv.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds values that stand for "no reading". */
final class Sentinels {
    /** Nines that no instrument gives, the largest whole number of two bytes, and words. */
    private static final Pattern USUAL = Pattern.compile(
            "-9{2,9}([.,]0+)?|9{4,9}([.,]0+)?|65535([.,]0+)?|-32768([.,]0+)?|NA|N/A|NaN|null|none|nodata|-|\\*|\\?",
            Pattern.CASE_INSENSITIVE);

    private Sentinels() {}

    static List<String> in(Sample sample, List<Integer> columns, List<Finding> findings) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> where = new HashMap<>();
        for (int column : columns) {
            for (String cell : sample.column(column)) {
                if (USUAL.matcher(cell).matches()) {
                    counts.merge(cell, 1, Integer::sum);
                    where.putIfAbsent(cell, sample.names().get(column));
                }
            }
        }
        counts.forEach((value, count) -> findings.add(Finding.warning(
                "sentinel-seen",
                Map.of("value", value, "count", Integer.toString(count), "column", where.getOrDefault(value, "")))));
        return new ArrayList<>(counts.keySet());
    }
}
