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
 * <p>The store keeps no ids of the source, and many sources give none that last: a feature is the same when its geometry and
 * its properties are, and a changed one when only its geometry is.
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
            jdbc.sql("update dataset_version set added = :added, changed = :changed, gone = :gone where id = :id")
                    .params(Map.of(
                            "added", changes.added(),
                            "changed", changes.changed(),
                            "gone", changes.gone(),
                            "id", version.id()))
                    .update();
            return changes;
        });
    }

    private LayerChanges count(LayerTable.Prepared prepared, DatasetVersion before) {
        return jdbc.sql("""
                with earlier as (
                    select md5(st_asbinary(geometry)) as place, md5(row(0%2$s)::text) as facts from %1$s
                    where dataset_version_id = :before),
                current as (
                    select md5(st_asbinary(geometry)) as place, md5(row(0%2$s)::text) as facts from staged),
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
                """.formatted(layer.table(), prepared.names()))
                .param("before", before.id())
                .query((row, number) -> changes(row, before.version()))
                .single();
    }

    private static LayerChanges changes(ResultSet row, int before) throws SQLException {
        return new LayerChanges(
                before, row.getLong("added"), row.getLong("changed"), row.getLong("gone"), row.getLong("same"));
    }
}
