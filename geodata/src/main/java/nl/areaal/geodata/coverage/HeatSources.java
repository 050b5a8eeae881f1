package nl.areaal.geodata.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What there is to make the heat coverages from: layers that may be missing, and the finest populated areas. */
final class HeatSources {
    private final JdbcClient jdbc;

    HeatSources(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    boolean has(String table) {
        return jdbc.sql("select to_regclass(?) is not null")
                .param(table)
                .query(Boolean.class)
                .single();
    }

    /** The extent of the land use; empty when there is none. */
    Optional<Envelope> extent() {
        if (!has("layer_land_use")) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select st_xmin(e) west, st_xmax(e) east, st_ymin(e) south, st_ymax(e) north
                from (select st_extent(geometry) e from layer_land_use) extent where e is not null
                """)
                .query((row, number) -> new Envelope(
                        row.getDouble("west"), row.getDouble("east"), row.getDouble("south"), row.getDouble("north")))
                .optional();
    }

    /** The finest level of areas whose inhabitants are known. */
    Optional<String> populatedLevel() {
        return jdbc.sql("""
                select level from area where valid_to is null and level in ('buurt', 'wijk', 'gemeente', 'provincie')
                group by level having sum(inhabitants) > 0
                order by array_position(array['buurt', 'wijk', 'gemeente', 'provincie'], level) limit 1
                """).query(String.class).optional();
    }

    /** One line per dataset version that rows of the tables came from. */
    List<String> versions(Optional<String> level) {
        List<String> lines = new ArrayList<>();
        for (String table : List.of("layer_land_use", "layer_trees", "layer_buildings")) {
            if (has(table)) {
                lines.addAll(lines("select distinct dataset_version_id from " + table));
            }
        }
        level.ifPresent(name -> lines.addAll(
                lines("select dataset_version_id from area where valid_to is null and level = '" + name + "'")));
        return lines.stream().distinct().sorted().toList();
    }

    private List<String> lines(String versionIds) {
        return jdbc.sql("""
                select dataset_id || ' version ' || version || case part when '' then '' else ', ' || part end
                       || ', sha256 ' || checksum_sha256
                from dataset_version where id in (%s)
                """.formatted(versionIds))
                .query((row, number) -> row.getString(1))
                .list();
    }
}
