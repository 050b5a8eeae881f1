package nl.areaal.geodata.layer;

import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts neighbouring features together in rows of a table {@code packed_<collection>}, just as a tile reads them: to find and send a
 * handful of rows costs the database a fraction of what each feature by itself does.
 *
 * <p>A pack holds for each feature the length of what follows, its number, the length of its WKB in EPSG:3857 and that, and for each
 * property its length (-1: none) and its value: whole numbers big end first, text in UTF-8.
 */
final class Packing {
    /** A few of the pages that PostgreSQL cuts large values into. */
    private static final int PACK_BYTES = 8_000;

    private final JdbcTemplate template;

    Packing(JdbcTemplate template) {
        this.template = template;
    }

    /** Makes the table under the name {@link MadeTable#inMaking}. */
    void make(PublishedCollection collection) {
        String table = MadeTable.PACKED.inMaking(collection.id());
        String values = collection.table().columns().stream()
                .map(column -> " || coalesce(" + withLength(sent(column)) + ", int4send(-1))")
                .collect(Collectors.joining());
        template.execute(
                "create table %s (box geometry(Geometry, 3857) not null, features bytea not null)".formatted(table));
        template.execute("alter table %s alter column features set storage external".formatted(table));
        template.execute("""
                insert into %1$s (box, features)
                select st_setsrid(st_extent(shape)::geometry, 3857), string_agg(bytes, ''::bytea order by nth)
                from (select shape, bytes, nth, sum(octet_length(bytes)) over (order by nth) / %2$d as pack
                      from (select shape, %3$s as bytes, row_number() over (order by shape, number) as nth
                            from (select geometry_3857 as shape, id as number, int8send(id::bigint) || %4$s%5$s as content
                                  from %6$s offset 0) sent) ordered) packed
                group by pack order by 1
                """.formatted(
                        table,
                        PACK_BYTES,
                        withLength("content"),
                        withLength("st_asbinary(geometry_3857)"),
                        values,
                        collection.table().name()));
        template.execute("create index on %s using gist (box)".formatted(table));
        template.execute("analyze " + table);
    }

    private static String withLength(String bytes) {
        return "int4send(octet_length(%1$s)) || %1$s".formatted(bytes);
    }

    private static String sent(LayerColumn column) {
        String value = column.valueForTiles();
        return switch (column.type()) {
            case INTEGER -> "int8send(" + value + ")";
            case NUMBER -> "float8send(" + value + ")";
            case BOOLEAN -> "boolsend(" + value + ")";
            case STRING, DATE_TIME -> "textsend(" + value + ")";
        };
    }
}
