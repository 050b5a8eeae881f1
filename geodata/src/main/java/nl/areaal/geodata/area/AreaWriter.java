package nl.areaal.geodata.area;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.areaal.core.area.Area;
import nl.areaal.core.area.AreaCode;
import nl.areaal.geodata.layer.TileChanges;
import nl.areaal.geodata.layer.TileTables;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Saves a delivery of areas in one transaction and keeps the collection {@code areas} in step. */
final class AreaWriter {
    private final DataSource database;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    AreaWriter(DataSource database) {
        this.database = database;
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    SavedAreas saveAll(long version, Collection<Area> areas) {
        return transaction.execute(status -> {
            List<Area> list = List.copyOf(areas);
            requireParents(list);
            SortedMap<String, Integer> replaced = othersWith(version, codes(list));
            upsert(version, list);
            int removed = removePrevious(version);
            registerCollection(version);
            new TileTables(database).renew("areas");
            new TileChanges(database).addAll("areas", "area");
            return new SavedAreas(list.size(), removed, replaced);
        });
    }

    private void requireParents(List<Area> areas) {
        jdbc.sql("""
                select child || ' has parent ' || parent
                from unnest(:codes, :parents) as given(child, parent)
                where parent <> all(:codes) and not exists (select 1 from area where code = parent) limit 1
                """)
                .param("codes", codes(areas))
                .param("parents", parents(areas))
                .query(String.class)
                .optional()
                .ifPresent(orphan -> {
                    throw new IllegalArgumentException(
                            "area " + orphan + ", expected one that is in the store or comes with it");
                });
    }

    private SortedMap<String, Integer> othersWith(long version, @Nullable String[] codes) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        jdbc.sql("""
                select held.dataset_id, count(*) as areas
                from area join dataset_version held on held.id = area.dataset_version_id
                where code = any(:codes) and held.dataset_id <> (select dataset_id from dataset_version where id = :version)
                group by held.dataset_id
                """)
                .param("codes", codes)
                .param("version", version)
                .query((row, number) -> Map.entry(row.getString("dataset_id"), row.getInt("areas")))
                .list()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    private void upsert(long version, List<Area> areas) {
        jdbc.sql("""
                insert into area (code, level, name, parent_code, inhabitants, dwellings, valid_from, dataset_version_id,
                                  geometry, geometry_3857)
                select code, level, name, parent, inhabitants, dwellings, valid_from::date, :version,
                       boundary, st_transform(boundary, 3857)
                from (select *, st_geomfromewkb(wkb) as boundary
                      from unnest(:codes, :levels, :names, :parents, :inhabitants, :dwellings, :days, :boundaries)
                           as given(code, level, name, parent, inhabitants, dwellings, valid_from, wkb) offset 0) area
                on conflict (code) do update set
                    level = excluded.level, name = excluded.name, parent_code = excluded.parent_code,
                    inhabitants = excluded.inhabitants, dwellings = excluded.dwellings,
                    valid_from = excluded.valid_from, valid_to = null,
                    dataset_version_id = excluded.dataset_version_id,
                    geometry = excluded.geometry, geometry_3857 = excluded.geometry_3857
                """)
                .param("version", version)
                .param("codes", codes(areas))
                .param("levels", texts(areas, area -> area.level().word()))
                .param("names", texts(areas, Area::name))
                .param("parents", parents(areas))
                .param("inhabitants", numbers(areas, area -> area.residents().inhabitants()))
                .param("dwellings", numbers(areas, area -> area.residents().dwellings()))
                .param("days", texts(areas, area -> area.validFrom().toString()))
                .param("boundaries", boundaries(areas))
                .update();
    }

    /** What is left of the part's earlier deliveries is not in this one. */
    private int removePrevious(long version) {
        return jdbc.sql("""
                with gone as (
                    delete from area using dataset_version earlier, dataset_version this
                    where this.id = :version and earlier.id = area.dataset_version_id and earlier.id <> this.id
                      and earlier.dataset_id = this.dataset_id and earlier.part = this.part
                    returning code),
                freed as (
                    update area set parent_code = null
                    where parent_code in (select code from gone) and code not in (select code from gone))
                select count(*) from gone
                """).param("version", version).query(Integer.class).single();
    }

    private void registerCollection(long version) {
        jdbc.sql("""
                insert into collection (id, dataset_id, table_name, title_nl, title_en, geometry_kind, id_column, properties,
                                        feature_count, changed_at)
                select 'areas', dataset_id, 'area', 'Gebieden', 'Areas', 'polygon', 'code', :properties::jsonb,
                       (select count(*) from area), now()
                from dataset_version where id = :version
                on conflict (id) do update set dataset_id = excluded.dataset_id, properties = excluded.properties,
                    feature_count = excluded.feature_count, changed_at = excluded.changed_at
                """).param("version", version).param("properties", """
                        [{"name": "code", "column": "code", "type": "string"},
                         {"name": "level", "column": "level", "type": "string"},
                         {"name": "name", "column": "name", "type": "string"},
                         {"name": "parent_code", "column": "parent_code", "type": "string"},
                         {"name": "inhabitants", "column": "inhabitants", "type": "integer"},
                         {"name": "dwellings", "column": "dwellings", "type": "integer"}]
                        """).update();
    }

    private static @Nullable String[] codes(List<Area> areas) {
        return texts(areas, area -> area.code().value());
    }

    private static @Nullable String[] parents(List<Area> areas) {
        return texts(areas, area -> area.parent().map(AreaCode::value).orElse(null));
    }

    private static @Nullable String[] texts(List<Area> areas, Function<Area, @Nullable String> column) {
        return areas.stream().map(column).toArray(String[]::new);
    }

    private static @Nullable Integer[] numbers(List<Area> areas, Function<Area, OptionalInt> column) {
        return areas.stream()
                .map(column)
                .map(value -> value.isPresent() ? value.getAsInt() : null)
                .toArray(Integer[]::new);
    }

    private static byte[][] boundaries(List<Area> areas) {
        return areas.stream().map(area -> AreaRows.wkb(area.boundary())).toArray(byte[][]::new);
    }
}
