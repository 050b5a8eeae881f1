package nl.areaal.geodata.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages in JSON, as the table that they amount to: a row for each, and a column for each member, {@code a.b} for b within a.
 * A list may stand in the member {@code value} of an object, as SensorThings and other OData services answer.
 */
public final class JsonTable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern POINT = Pattern.compile("-?\\d+\\.\\d+([eE][-+]?\\d+)?");
    private static final int DEEPEST = 8;
    private static final int LONGEST_BLANK = 1_000;
    private static final int MOST_COLUMNS = 2_000;
    private static final String ENVELOPE = "value";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private JsonTable() {}

    /** Whether bytes begin as JSON does and a table does not. */
    public static boolean begins(byte[] bytes) {
        String begin = new String(bytes, 0, Math.min(bytes.length, LONGEST_BLANK), UTF_8);
        String text = begin.replace(BYTE_ORDER_MARK, "").stripLeading();
        return text.startsWith("{") || text.startsWith("[");
    }

    /** The address of a table, when the message names one and nothing else. */
    public static Optional<String> url(byte[] json) {
        JsonNode tree = tree(json);
        JsonNode url = tree.path("url");
        return tree.size() == 1 && url.isString() ? Optional.of(url.asString()) : Optional.empty();
    }

    /**
     * The table in a form, with the decimal sign that it asks for.
     *
     * @throws UnfitMessageException when the bytes are no JSON, or no objects
     */
    public static byte[] of(byte[] json, CsvForm form) {
        List<Map<String, String>> rows = new ArrayList<>();
        JsonNode messages = messages(tree(json));
        if (messages.isArray()) {
            messages.forEach(message -> rows.add(row(message, form)));
        } else {
            rows.add(row(messages, form));
        }
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        if (columns.size() > MOST_COLUMNS) {
            throw UnfitMessageException.tooManyMembers(columns.size(), MOST_COLUMNS);
        }
        return csv(columns, rows, form);
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw UnfitMessageException.noJson(e);
        }
    }

    private static JsonNode messages(JsonNode tree) {
        JsonNode enveloped = tree.path(ENVELOPE);
        return enveloped.isArray() && !enveloped.isEmpty() && enveloped.get(0).isObject() ? enveloped : tree;
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
            throw UnfitMessageException.noObject(message.toString());
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
            throw UnfitMessageException.tooDeep(path, DEEPEST);
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
