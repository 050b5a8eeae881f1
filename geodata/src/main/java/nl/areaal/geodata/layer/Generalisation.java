package nl.areaal.geodata.layer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes ahead of time what tiles show of a collection farther out than zoom {@value GeneralisedLevel#DEEPEST} of the web: a table
 * {@code generalised_<collection>} with a level for each zoom.
 *
 * <p>It has the columns that maps are drawn by: those with no more than {@value #MOST_VALUES} different values, or all of a small
 * collection. Names and the like are for reading, nearer by.
 */
final class Generalisation {
    private static final int MOST_VALUES = 256;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    Generalisation(JdbcTemplate template) {
        this.template = template;
        jdbc = JdbcClient.create(template);
    }

    /** Makes the table under the name {@link MadeTable#inMaking}, and gives the columns that it has. */
    List<LayerColumn> make(PublishedCollection collection, boolean withAllColumns) {
        List<LayerColumn> columns = withAllColumns ? collection.table().columns() : drawnBy(collection.table());
        make(collection, columns);
        return columns;
    }

    private List<LayerColumn> drawnBy(PublishedCollection.Table table) {
        List<String> few = jdbc.sql("""
                select attname from pg_stats
                where schemaname = current_schema() and tablename = :table and n_distinct between 1 and :most
                """)
                .param("table", table.name())
                .param("most", MOST_VALUES)
                .query((row, number) -> row.getString("attname"))
                .list();
        return table.columns().stream()
                .filter(column -> few.contains(column.column()))
                .toList();
    }

    private void make(PublishedCollection collection, List<LayerColumn> columns) {
        String source = collection.table().name();
        String names = columns.stream().map(column -> ", " + column.column()).collect(Collectors.joining());
        template.execute("drop table if exists shape");
        template.execute("""
                create temporary table shape on commit drop as
                select id, st_dimension(geometry) as place__dimension, st_x(middle) as place__x, st_y(middle) as place__y,
                       area as place__area,
                       greatest(st_xmax(geometry) - st_xmin(geometry), st_ymax(geometry) - st_ymin(geometry)) as place__span
                from (select id, geometry, st_centroid(geometry) as middle, st_area(geometry) as area from %s offset 0) measured
                where not st_isempty(geometry)
                """.formatted(source));
        template.execute("""
                create table %1$s as
                select 0::smallint as tile__level, id%2$s, geometry::geometry(Geometry, 28992), geometry_3857::geometry(Geometry, 3857)
                from %3$s with no data
                """.formatted(MadeTable.GENERALISED.inMaking(collection.id()), names, source));
        List<Integer> dimensions = jdbc.sql("select distinct place__dimension from shape")
                .query((row, number) -> row.getInt("place__dimension"))
                .list();
        IntStream.iterate(GeneralisedLevel.DEEPEST, level -> level >= GeneralisedLevel.OUTERMOST, level -> level - 1)
                .mapToObj(level ->
                        new GeneralisedLevel(level, MadeTable.GENERALISED.inMaking(collection.id()), source, names))
                .flatMap(level -> level.statements(dimensions).stream())
                .forEach(template::execute);
        template.execute("analyze " + MadeTable.GENERALISED.inMaking(collection.id()));
        template.execute("drop table shape");
    }
}
