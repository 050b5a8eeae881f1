package nl.areaal.geodata.layer;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last feature of a page, as the place where the next page begins: by the values that order it, not by counting, so that
 * features that come and go in between make no other one appear twice or not at all.
 *
 * @param values of the sort keys; empty where it has none
 * @param name of the feature, as the store keeps it
 */
public record PageMark(List<Optional<Object>> values, Object name) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The mark of the row that was read last; its first column is the name, and the values of the sort keys end it. */
    static String write(ResultSet row, List<SortKey> order, int firstKey) throws SQLException {
        String name = row.getString(1);
        if (order.isEmpty()) {
            return name;
        }
        List<@Nullable String> parts = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            boolean isTime = order.get(i).column().type() == PropertyType.DATE_TIME;
            OffsetDateTime time = isTime ? row.getObject(firstKey + i, OffsetDateTime.class) : null;
            parts.add(isTime ? (time == null ? null : time.toInstant().toString()) : row.getString(firstKey + i));
        }
        parts.add(name);
        byte[] json = JSON.writeValueAsString(parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    /** Reads a mark that a link to a next page carried; empty when no page of this order can have ended there. */
    public static Optional<PageMark> read(String text, PublishedCollection.Table table, List<SortKey> order) {
        if (text.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        if (order.isEmpty()) {
            return table.nameParameter(text).map(name -> new PageMark(List.of(), name));
        }
        try {
            byte[] json = Base64.getUrlDecoder().decode(text);
            @Nullable String @Nullable [] parts = JSON.readValue(json, String[].class);
            if (parts == null) {
                return Optional.empty();
            }
            boolean storable = Arrays.stream(parts).noneMatch(part -> part != null && part.indexOf('\0') >= 0);
            return storable && parts.length == order.size() + 1 ? read(parts, table, order) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<PageMark> read(
            @Nullable String[] parts, PublishedCollection.Table table, List<SortKey> order) {
        List<Optional<Object>> values = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            int index = i;
            values.add(Optional.ofNullable(parts[i])
                    .map(part -> value(order.get(index).column().type(), part)));
        }
        String name = parts[order.size()];
        return name == null ? Optional.empty() : table.nameParameter(name).map(found -> new PageMark(values, found));
    }

    private static Object value(PropertyType type, String text) {
        return switch (type) {
            case STRING -> text;
            case INTEGER -> Long.valueOf(text);
            case NUMBER -> Double.valueOf(text);
            case BOOLEAN -> text.equals("t") || text.equals("true");
            case DATE_TIME -> Instant.parse(text).atOffset(ZoneOffset.UTC);
        };
    }
}
