package nl.areaal.geodata.csv.proposal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.areaal.geodata.csv.CsvForm;
import nl.areaal.geodata.csv.Fault;
import nl.areaal.geodata.csv.Row;
import nl.areaal.geodata.csv.Rows;

/** Finds the sign between cells and the line that names them. */
final class Sampler {
    private static final List<String> DELIMITERS = List.of(";", "\t", ",", "|");
    private static final int MOST_ROWS = 400;
    private static final Pattern NUMBER_OR_TIME = Pattern.compile("[-+]?\\d[-+\\d.,:/ eE]*([TZ].*)?");

    private Sampler() {}

    /** Nothing when the text is no table. */
    static Optional<Sample> of(byte[] head) {
        String charset = Charsets.of(head);
        Optional<Sample> best = Optional.empty();
        int most = 1;
        for (String delimiter : DELIMITERS) {
            List<List<String>> rows = cut(head, charset, delimiter);
            int width = commonWidth(rows);
            if (width > most) {
                most = width;
                best = sample(charset, delimiter, rows, width);
            }
        }
        return best;
    }

    private static List<List<String>> cut(byte[] head, String charset, String delimiter) {
        List<List<String>> cut = new ArrayList<>();
        CsvForm form = new CsvForm(charset, delimiter, ".", "", true);
        try (Rows rows = new Rows(new ByteArrayInputStream(head), form)) {
            Optional<Rows.Next> next = rows.next();
            while (next.isPresent() && cut.size() < MOST_ROWS) {
                cut.add(
                        switch (next.get()) {
                            case Rows.Next.Cells(Row row) -> row.cells();
                            case Rows.Next.Unusable(Fault fault, String text) -> List.of(text);
                        });
                next = rows.next();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can't fail", e);
        }
        return cut;
    }

    /** How many cells most rows have that have more than one. */
    private static int commonWidth(List<List<String>> rows) {
        Map<Integer, Integer> widths = new HashMap<>();
        rows.stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .forEach(row -> widths.merge(row.size(), 1, Integer::sum));
        Optional<Map.Entry<Integer, Integer>> common =
                widths.entrySet().stream().filter(entry -> entry.getKey() > 1).max(Map.Entry.comparingByValue());
        long counted = widths.values().stream().mapToInt(Integer::intValue).sum();
        return common.filter(entry -> 2L * entry.getValue() >= counted)
                .map(Map.Entry::getKey)
                .orElse(1);
    }

    private static Optional<Sample> sample(String charset, String delimiter, List<List<String>> rows, int width) {
        int first = 0;
        while (first < rows.size() && rows.get(first).size() != width) {
            first++;
        }
        List<String> top = rows.get(first).stream().map(String::strip).toList();
        boolean header =
                top.stream().noneMatch(cell -> NUMBER_OR_TIME.matcher(cell).matches());
        String comment = top.getFirst().startsWith("#")
                        || rows.subList(0, first).stream()
                                .anyMatch(row -> row.getFirst().startsWith("#"))
                ? "#"
                : "";
        return Optional.of(new Sample(
                charset,
                delimiter,
                header ? comment : "",
                header,
                header ? names(top) : numbers(width),
                rows.subList(header ? first + 1 : first, rows.size()).stream()
                        .filter(row -> row.size() == width)
                        .toList()));
    }

    private static List<String> names(List<String> top) {
        List<String> names = new ArrayList<>(top);
        names.set(0, top.getFirst().replaceFirst("^#\\s*", ""));
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isEmpty() || names.subList(0, i).contains(names.get(i))) {
                names.set(i, "#" + (i + 1));
            }
        }
        return names;
    }

    private static List<String> numbers(int width) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
            names.add("#" + i);
        }
        return names;
    }
}
