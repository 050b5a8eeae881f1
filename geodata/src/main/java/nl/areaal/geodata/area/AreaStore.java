package nl.areaal.geodata.area;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.core.area.Area;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaLevel;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.crs.LonLatBox;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the areas of the region and finds them. */
public final class AreaStore {
    private static final String SUMMARY = """
            select code, name, parent_code, st_area(geometry) / 10000 as hectares,
                   coalesce(inhabitants, (select sum(part.inhabitants) from area part where part.parent_code = found.code
                                          having count(*) = count(part.inhabitants))) as inhabitants,
                   coalesce(dwellings, (select sum(part.dwellings) from area part where part.parent_code = found.code
                                        having count(*) = count(part.dwellings))) as dwellings,
                   st_xmin(box) as west, st_ymin(box) as south, st_xmax(box) as east, st_ymax(box) as north
            from (select *, st_transform(st_envelope(geometry_3857), 4326) as box from area
            """;
    /** Web Mercator ends before the poles. */
    private static final double MERCATOR_DEGREES = 85;

    private static final String AREA =
            "select code, name, parent_code, inhabitants, dwellings, valid_from, st_asewkb(geometry) as geometry from area ";

    private final JdbcClient jdbc;
    private final AreaWriter writer;
    private final DrawnAreaStore drawn;

    public AreaStore(DataSource database) {
        jdbc = JdbcClient.create(database);
        writer = new AreaWriter(database);
        drawn = new DrawnAreaStore(database);
    }

    /**
     * Saves one delivery of areas by their codes: over those that stand there, and in place of those of the dataset's
     * previous delivery of the same part. All or none.
     *
     * @param datasetVersion the version that the areas come from
     * @throws IllegalArgumentException naming an area whose parent is neither among these nor in the store
     */
    public SavedAreas saveAll(long datasetVersion, Collection<Area> areas) {
        return writer.saveAll(datasetVersion, areas);
    }

    /** How many areas come from a version now: fewer than it brought when another dataset's took their place. */
    public int count(long datasetVersion) {
        return jdbc.sql("select count(*) from area where dataset_version_id = :version")
                .param("version", datasetVersion)
                .query(Integer.class)
                .single();
    }

    public Optional<Area> find(AreaCode code) {
        return jdbc.sql(AREA + "where code = :code")
                .param("code", code.value())
                .query(AreaRows.AREA)
                .optional();
    }

    /** The boundary of an area, be it one that somebody drew, as a GeoJSON geometry in longitude and latitude. */
    public Optional<String> geoJson(AreaCode code) {
        return jdbc.sql("""
                select st_asgeojson(st_transform(geometry, 4326), 6)
                from (select code, geometry from area union all select code, geometry from drawn_area) a where code = ?
                """).param(code.value()).query(String.class).optional();
    }

    /** All areas of a level in the order of their codes, with their boundaries. */
    public List<Area> areas(AreaLevel level) {
        return jdbc.sql(AREA + "where level = :level order by code")
                .param("level", level.word())
                .query(AreaRows.AREA)
                .list();
    }

    /**
     * An area without its boundary, be it one that somebody drew; counts that its source does not give are those of its parts, if
     * all are known.
     */
    public Optional<AreaSummary> summary(AreaCode code) {
        if (code.isDrawn()) {
            return drawn.summary(code);
        }
        return jdbc.sql(SUMMARY + "where code = :code) found")
                .param("code", code.value())
                .query(AreaRows.SUMMARY)
                .optional();
    }

    /** All areas of a level in the order of their names, without their boundaries. */
    public List<AreaSummary> summaries(AreaLevel level) {
        return jdbc.sql(SUMMARY + "where level = :level) found order by name, code")
                .param("level", level.word())
                .query(AreaRows.SUMMARY)
                .list();
    }

    /** The areas of a level of which some part lies in a box, the most populous first, without their boundaries. */
    public List<AreaSummary> summariesIn(LonLatBox box, AreaLevel level, int most) {
        return jdbc.sql(SUMMARY + """
                where level = :level and st_intersects(geometry_3857,
                    st_transform(st_makeenvelope(:west, :south, :east, :north, 4326), 3857))) found
                order by inhabitants desc nulls last, name, code
                limit :most
                """)
                .params(Map.of(
                        "level", level.word(),
                        "west", box.west(),
                        "south", Math.max(box.south(), -MERCATOR_DEGREES),
                        "east", box.east(),
                        "north", Math.min(box.north(), MERCATOR_DEGREES),
                        "most", most))
                .query(AreaRows.SUMMARY)
                .list();
    }

    /** The parts that an area consists of, in the order of their names. */
    public List<AreaSummary> children(AreaCode parent) {
        return jdbc.sql(SUMMARY + "where parent_code = :parent) found order by name, code")
                .param("parent", parent.value())
                .query(AreaRows.SUMMARY)
                .list();
    }

    /** The area of a level that holds a point; on a shared boundary the one with the lower code. */
    public Optional<AreaSummary> at(double x, double y, AreaLevel level) {
        return jdbc.sql(SUMMARY + """
                where level = :level and st_covers(geometry, st_setsrid(st_makepoint(:x, :y), 28992))
                order by code limit 1) found
                """)
                .params(Map.of("level", level.word(), "x", x, "y", y))
                .query(AreaRows.SUMMARY)
                .optional();
    }

    /** Areas whose name holds a text or whose code starts with it: the best matches first, larger levels before smaller. */
    public List<AreaSummary> search(String text, int limit) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SUMMARY + """
                where position(:wanted in lower(name)) > 0 or starts_with(lower(code), :wanted)
                order by lower(name) <> :wanted, not starts_with(lower(name), :wanted),
                         array_position(array['provincie', 'gemeente', 'waterschap', 'wijk', 'buurt', 'drawn'], level),
                         name, code
                limit :limit) found
                """)
                .params(Map.of("wanted", wanted, "limit", limit))
                .query(AreaRows.SUMMARY)
                .list();
    }
}
