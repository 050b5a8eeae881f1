package nl.areaal.ingest.feed.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.areaal.geodata.csv.CsvForm;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages in JSON, as the table that they amount to: a row for each, and a column for each member, {@code a.b} for b within a. */
final class JsonTable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern POINT = Pattern.compile("-?\\d+\\.\\d+([eE][-+]?\\d+)?");
    private static final int DEEPEST = 8;
    private static final int MOST_COLUMNS = 2_000;

    private JsonTable() {}

    /** The address of a table, when the message names one and nothing else. */
    static Optional<String> url(byte[] json) {
        JsonNode tree = tree(json);
        JsonNode url = tree.path("url");
        return tree.size() == 1 && url.isString() ? Optional.of(url.asString()) : Optional.empty();
    }

    /** The table in a form, with the decimal sign that it asks for. */
    static byte[] of(byte[] json, CsvForm form) {
        List<Map<String, String>> rows = new ArrayList<>();
        JsonNode tree = tree(json);
        if (tree.isArray()) {
            tree.forEach(message -> rows.add(row(message, form)));
        } else {
            rows.add(row(tree, form));
        }
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        if (columns.size() > MOST_COLUMNS) {
            throw RefusedException.bad("members", Integer.toString(columns.size()), "at most " + MOST_COLUMNS);
        }
        return csv(columns, rows, form);
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw RefusedException.bad("body", e.getOriginalMessage(), "JSON");
        }
    }

    private static byte[] csv(Set<String> columns, List<Map<String, String>> rows, CsvForm form) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().fieldSeparator(form.delimiter().charAt(0)).build(text)) {
            writer.writeRecord(columns);
            for (Map<String, String> row : rows) {
                writer.writeRecord(columns.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be written", e);
        }
        return text.toString().getBytes(form.characters());
    }

    private static Map<String, String> row(JsonNode message, CsvForm form) {
        if (!message.isObject()) {
            throw RefusedException.bad("message", message.toString(), "an object, or a list of objects");
        }
        Map<String, String> row = new LinkedHashMap<>();
        add("", message, row, 0);
        if (form.decimal().equals(",")) {
            row.replaceAll((name, value) -> POINT.matcher(value).matches() ? value.replace('.', ',') : value);
        }
        return row;
    }

    private static void add(String path, JsonNode value, Map<String, String> row, int depth) {
        if (depth > DEEPEST) {
            throw RefusedException.bad("message", path, "members at most " + DEEPEST + " deep");
        }
        if (value.isObject()) {
            value.properties()
                    .forEach(member -> add(
                            path.isEmpty() ? member.getKey() : path + "." + member.getKey(),
                            member.getValue(),
                            row,
                            depth + 1));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                add(path + "." + i, value.get(i), row, depth + 1);
            }
        } else {
            row.put(
                    path,
                    value.isNull() ? "" : value.asString().replace('\n', ' ').replace('\r', ' '));
        }
    }
}
