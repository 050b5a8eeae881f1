package nl.areaal.geodata.layer;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a staged delivery leaves as it was, row by row: those rows keep their numbers, by which tiles and addresses name them, and
 * tiles that show nothing else still hold.
 */
final class LayerDifference {
    /** Geometries that came, went, or are another now. */
    static final String CHANGED = "select geometry from changed_place";

    private final JdbcTemplate template;
    private final LayerSpec layer;

    LayerDifference(JdbcTemplate template, LayerSpec layer) {
        this.template = template;
        this.layer = layer;
    }

    /** Finds the rows that stay, while the table holds the earlier delivery and {@code staged} the new one. */
    void find(LayerTable.Prepared prepared, long version) {
        JdbcClient jdbc = JdbcClient.create(template);
        template.execute("drop table if exists staying, changed_place, earlier_row");
        template.execute(
                "create temporary table earlier_row (id bigint, geometry geometry, content text, nth bigint) on commit drop");
        jdbc.sql("""
                insert into earlier_row
                select id, geometry, content, row_number() over (partition by content order by id)
                from (select id, geometry, %2$s as content from %1$s
                      where dataset_version_id in (
                          select earlier.id from dataset_version earlier, dataset_version this
                          where this.id = :version and earlier.id <> this.id
                            and earlier.dataset_id = this.dataset_id and earlier.part = this.part)) held
                """.formatted(layer.table(), content(prepared, FeatureSurfaces.keptSql(layer))))
                .param("version", version)
                .update();
        template.execute("""
                create temporary table staying on commit drop as
                select place, id from earlier_row join (
                    select place, content, row_number() over (partition by content order by place) as nth
                    from (select ctid as place, %s as content from staged) every) current using (content, nth)
                """.formatted(content(prepared, FeatureSurfaces.stagedSql())));
        template.execute("""
                create temporary table changed_place on commit drop as
                select geometry from earlier_row e where not exists (select 1 from staying where staying.id = e.id)
                union all
                select s.geometry from staged s left join staying on staying.place = s.ctid where staying.id is null
                """);
        template.execute("analyze staying");
    }

    private static String content(LayerTable.Prepared prepared, String surfaces) {
        return "md5(st_asbinary(geometry)) || %s || md5(row(%s%s)::text)"
                .formatted(surfaces, LayerTable.SOURCE_ID, prepared.names());
    }
}
