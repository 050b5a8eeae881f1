package nl.areaal.geodata.scenario;

import java.util.List;
import javax.sql.DataSource;
import nl.areaal.core.coverage.Zones.Zone;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives the areas that runs report figures for. */
public final class ZoneStore {
    private final JdbcClient jdbc;

    public ZoneStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /** All areas that are in force, by their code. */
    public List<Zone> all() {
        return jdbc.sql("""
                select code, st_asbinary(geometry) as wkb from area where valid_to is null order by code collate "C"
                """)
                .query((row, number) -> new Zone(row.getString("code"), geometry(row.getBytes("wkb"))))
                .list();
    }

    /** The same areas with what people call them. */
    public List<NamedArea> named() {
        return jdbc.sql("""
                select code, name, level, st_asbinary(geometry) as wkb from area where valid_to is null
                order by code collate "C"
                """)
                .query((row, number) -> new NamedArea(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("level"),
                        geometry(row.getBytes("wkb"))))
                .list();
    }

    /**
     * A word that changes when an area comes, goes or is delivered anew: cheap enough to ask before each run.
     */
    public String state() {
        return jdbc.sql(
                        "select count(*) || ' ' || coalesce(max(dataset_version_id), 0) from area where valid_to is null")
                .query(String.class)
                .single();
    }

    private static Geometry geometry(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("an area's boundary can't be read", e);
        }
    }
}
