package nl.areaal.geodata.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The line that names the columns, and what stands above it.
 *
 * @param columns names as they are written, without blanks around them
 * @param above the rows before it
 */
record Header(List<String> columns, List<Row> above) {
    private static final int MOST_LINES = 400;

    Header {
        columns = List.copyOf(columns);
        above = List.copyOf(above);
    }

    /**
     * Reads up to and with the line that has all the columns that a mapping needs.
     *
     * @return nothing when there is no such line
     */
    static Optional<Header> find(Rows rows, CsvForm form, List<String> required, List<String> anyOf)
            throws IOException {
        List<Row> above = new ArrayList<>();
        Optional<Rows.Next> next = rows.next();
        for (int line = 1; line <= MOST_LINES && next.isPresent(); line++) {
            if (next.get() instanceof Rows.Next.Cells(Row row)) {
                Header header = new Header(names(row, form), above);
                if (header.hasAll(required) && header.hasAny(anyOf)) {
                    return Optional.of(header);
                }
                above.add(row);
            }
            next = rows.next();
        }
        return Optional.empty();
    }

    /** Names for columns that have none. */
    static Header numbered(int columns) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            names.add("#" + i);
        }
        return new Header(names, List.of());
    }

    static List<String> names(Row row, CsvForm form) {
        List<String> names = new ArrayList<>();
        for (String cell : row.cells()) {
            String name = cell.strip();
            if (names.isEmpty() && !form.comment().isEmpty() && name.startsWith(form.comment())) {
                name = name.substring(form.comment().length()).strip();
            }
            names.add(name);
        }
        return names;
    }

    /**
     * Where a column is: by its name as it is written; else by its letters and digits alone, when only one column has those; else
     * by its number, as in #2.
     */
    OptionalInt find(String name) {
        int exact = columns.indexOf(name);
        if (exact >= 0) {
            return OptionalInt.of(exact);
        }
        String plain = plain(name);
        int[] same = IntStream.range(0, columns.size())
                .filter(i -> !plain.isEmpty() && plain(columns.get(i)).equals(plain))
                .toArray();
        return same.length == 1 ? OptionalInt.of(same[0]) : numbered(name);
    }

    int get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("there is no column " + name));
    }

    private OptionalInt numbered(String name) {
        if (!name.matches("#\\d{1,6}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(name.substring(1));
        return number >= 1 && number <= columns.size() ? OptionalInt.of(number - 1) : OptionalInt.empty();
    }

    boolean hasAll(List<String> names) {
        return names.stream().allMatch(name -> find(name).isPresent());
    }

    private boolean hasAny(List<String> names) {
        return names.isEmpty() || names.stream().anyMatch(name -> find(name).isPresent());
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
