package nl.areaal.geodata.layer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import nl.areaal.geodata.dataset.DatasetVersion;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares the features that are staged with those of the part's previous version, while the table holds both.
 *
 * <p>By the ids of the source where every feature of both has one of its own, and they last. Otherwise by content: a feature is
 * the same when its geometry and its properties are, and a changed one when only its geometry is.
 */
final class LayerComparison {
    private final JdbcClient jdbc;
    private final LayerSpec layer;

    LayerComparison(JdbcClient jdbc, LayerSpec layer) {
        this.jdbc = jdbc;
        this.layer = layer;
    }

    /** What the delivery changes, kept with its version; empty when it is the first of its part. */
    Optional<LayerChanges> compare(
            LayerTable.Prepared prepared, DatasetVersion version, Optional<DatasetVersion> earlier) {
        return earlier.map(before -> {
            LayerChanges changes = count(prepared, before);
            jdbc.sql("""
                    update dataset_version set added = :added, changed = :changed, gone = :gone, compared_by = :by
                    where id = :id
                    """)
                    .params(Map.of(
                            "added", changes.added(),
                            "changed", changes.changed(),
                            "gone", changes.gone(),
                            "by", changes.by().word(),
                            "id", version.id()))
                    .update();
            return changes;
        });
    }

    private LayerChanges count(LayerTable.Prepared prepared, DatasetVersion before) {
        if (holds("select 1 from each_id where %s is null".formatted(LayerTable.SOURCE_ID), before)) {
            return byContent(prepared, before, ComparedBy.CONTENT_WITHOUT_IDS);
        }
        if (holds(
                "select 1 from each_id group by side, %s having count(*) > 1".formatted(LayerTable.SOURCE_ID),
                before)) {
            return byContent(prepared, before, ComparedBy.CONTENT_WITH_DOUBLE_IDS);
        }
        LayerChanges byId = byId(prepared, before);
        if (byId.changed() + byId.gone() <= byId.same()) {
            return byId;
        }
        LayerChanges byContent = byContent(prepared, before, ComparedBy.CONTENT_WITH_NEW_IDS);
        return idsLast(byId, byContent) ? byId : byContent;
    }

    /**
     * Some programs number the features anew each time they write a file. Then most of those that are another or gone by their
     * id are in the delivery after all, just as they were, under another.
     */
    private static boolean idsLast(LayerChanges byId, LayerChanges byContent) {
        return 2 * (byContent.same() - byId.same()) <= byId.changed() + byId.gone();
    }

    private boolean holds(String search, DatasetVersion before) {
        return jdbc.sql("""
                with each_id as (
                    select %2$s, 1 as side from %1$s where dataset_version_id = :before
                    union all select %2$s, 2 from staged)
                select exists (%3$s)
                """.formatted(layer.table(), LayerTable.SOURCE_ID, search))
                .param("before", before.id())
                .query(Boolean.class)
                .single();
    }

    private LayerChanges byId(LayerTable.Prepared prepared, DatasetVersion before) {
        return jdbc.sql("""
                with earlier as (
                    select %3$s, md5(st_asbinary(geometry)) as place, md5(row(0%2$s)::text) || %4$s as facts from %1$s
                    where dataset_version_id = :before),
                current as (
                    select %3$s, md5(st_asbinary(geometry)) as place, md5(row(0%2$s)::text) || %5$s as facts from staged)
                select count(*) filter (where e.place is null) as added,
                       count(*) filter (where (e.place, e.facts) <> (c.place, c.facts)) as changed,
                       count(*) filter (where c.place is null) as gone,
                       count(*) filter (where (e.place, e.facts) = (c.place, c.facts)) as same
                from earlier e full join current c using (%3$s)
                """.formatted(
                                layer.table(),
                                prepared.names(),
                                LayerTable.SOURCE_ID,
                                FeatureSurfaces.keptSql(layer),
                                FeatureSurfaces.stagedSql()))
                .param("before", before.id())
                .query((row, number) -> changes(row, before.version(), ComparedBy.ID))
                .single();
    }

    private LayerChanges byContent(LayerTable.Prepared prepared, DatasetVersion before, ComparedBy why) {
        return jdbc.sql("""
                with earlier as (
                    select md5(st_asbinary(geometry)) as place, md5(row(0%2$s)::text) || %3$s as facts from %1$s
                    where dataset_version_id = :before),
                current as (
                    select md5(st_asbinary(geometry)) as place, md5(row(0%2$s)::text) || %4$s as facts from staged),
                gone as (select place, facts from earlier except all select place, facts from current),
                come as (select place, facts from current except all select place, facts from earlier),
                changed as (
                    select coalesce(sum(least(g.times, c.times)), 0)::bigint as times
                    from (select place, count(*) as times from gone group by place) g
                    join (select place, count(*) as times from come group by place) c using (place))
                select (select count(*) from come) - times as added, times as changed,
                       (select count(*) from gone) - times as gone,
                       (select count(*) from earlier) - (select count(*) from gone) as same
                from changed
                """.formatted(
                        layer.table(), prepared.names(), FeatureSurfaces.keptSql(layer), FeatureSurfaces.stagedSql()))
                .param("before", before.id())
                .query((row, number) -> changes(row, before.version(), why))
                .single();
    }

    private static LayerChanges changes(ResultSet row, int before, ComparedBy by) throws SQLException {
        return new LayerChanges(
                before, by, row.getLong("added"), row.getLong("changed"), row.getLong("gone"), row.getLong("same"));
    }
}
