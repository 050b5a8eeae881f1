package nl.areaal.geodata.layer;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tells where the features of a collection lie, a thousand at a time in the order of their names, in a table {@code
 * blocks_<collection>}. A page of a large box is read through it: to find all that is in the box and sort that for a hundred would
 * take as long as the box is large, and to go through all in the order of their names would not end where they lie elsewhere.
 */
final class FeatureBlocks {
    static final int FEATURES = 1_000;

    private final JdbcTemplate template;

    FeatureBlocks(JdbcTemplate template) {
        this.template = template;
    }

    /** Makes the table under the name {@link MadeTable#inMaking}. */
    void make(PublishedCollection collection) {
        String table = MadeTable.BLOCKS.inMaking(collection.id());
        template.execute("""
                create table %1$s as
                select min(name) as first_name, max(name) as last_name, st_setsrid(st_extent(geometry)::geometry, 28992) as box
                from (select %2$s as name, geometry, (row_number() over (order by %2$s) - 1) / %3$d as block from %4$s) numbered
                group by block
                """.formatted(
                        table,
                        collection.table().idColumn(),
                        FEATURES,
                        collection.table().name()));
        template.execute("create index on %s (first_name)".formatted(table));
        template.execute("create index on %s using gist (box)".formatted(table));
        template.execute("analyze " + table);
    }
}
