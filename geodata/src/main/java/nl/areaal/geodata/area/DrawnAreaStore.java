package nl.areaal.geodata.area;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.area.DrawnArea;
import nl.areaal.core.coverage.Zones.Zone;
import org.locationtech.jts.geom.MultiPolygon;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the areas that people draw or put together, each under the name of who made it. */
public final class DrawnAreaStore {
    private static final String SUMMARY = """
            select code, name, null as parent_code, null as inhabitants, null as dwellings, st_area(geometry) / 10000 as hectares,
                   st_xmin(box) as west, st_ymin(box) as south, st_xmax(box) as east, st_ymax(box) as north
            from (select *, st_transform(st_envelope(geometry), 4326) as box from drawn_area) drawn
            """;

    private final JdbcClient jdbc;

    public DrawnAreaStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    public void save(DrawnArea area, String drawnBy) {
        jdbc.sql("""
                insert into drawn_area (code, name, parts, drawn_by, geometry)
                values (:code, :name, :parts, :by, st_geomfromewkb(:boundary))
                on conflict (code) do nothing
                """)
                .param("code", area.code().value())
                .param("name", area.name())
                .param("parts", codes(area.parts()))
                .param("by", drawnBy)
                .param("boundary", AreaRows.wkb(area.boundary()))
                .update();
    }

    /** An area as it was drawn, by whomever. */
    public Optional<DrawnArea> find(AreaCode code) {
        return jdbc.sql("select code, name, parts, st_asewkb(geometry) as geometry from drawn_area where code = ?")
                .param(code.value())
                .query(AreaRows.DRAWN)
                .optional();
    }

    /** Who drew an area, and when; empty when there is none of that code. */
    public Optional<Drawing> drawing(AreaCode code) {
        return jdbc.sql("select drawn_by, drawn_at from drawn_area where code = ?")
                .param(code.value())
                .query(AreaRows.DRAWING)
                .optional();
    }

    /** An area without its boundary; nobody counts who lives in it. */
    public Optional<AreaSummary> summary(AreaCode code) {
        return jdbc.sql(SUMMARY + "where code = ?")
                .param(code.value())
                .query(AreaRows.SUMMARY)
                .optional();
    }

    /** What somebody drew, the newest first. */
    public List<AreaSummary> of(String drawnBy) {
        return jdbc.sql(SUMMARY + "where drawn_by = ? order by drawn_at desc")
                .param(drawnBy)
                .query(AreaRows.SUMMARY)
                .list();
    }

    /**
     * Takes an area away for good, if it was this person's.
     *
     * @return whether there was one
     */
    public boolean delete(AreaCode code, String drawnBy) {
        return jdbc.sql("delete from drawn_area where code = ? and drawn_by = ?")
                        .params(code.value(), drawnBy)
                        .update()
                == 1;
    }

    /**
     * The ground of some areas together, drawn ones among them; where they overlap it counts once.
     *
     * @throws IllegalArgumentException naming a code of which there is no area
     */
    public MultiPolygon union(Collection<AreaCode> parts) {
        List<Zone> found = jdbc.sql("""
                select code, st_asewkb(geometry) as geometry from area where code = any(:codes)
                union all select code, st_asewkb(geometry) from drawn_area where code = any(:codes)
                """)
                .param("codes", codes(parts))
                .query((row, number) -> new Zone(row.getString("code"), AreaRows.boundary(row)))
                .list();
        parts.stream()
                .filter(part -> found.stream().noneMatch(zone -> zone.code().equals(part.value())))
                .findFirst()
                .ifPresent(lost -> {
                    throw new IllegalArgumentException(
                            "there is no area " + lost + ", expected one that is in the store");
                });
        return AreaRows.multi(Zone.union("union", found).boundary());
    }

    private static String[] codes(Collection<AreaCode> codes) {
        return codes.stream().map(AreaCode::value).toArray(String[]::new);
    }
}
