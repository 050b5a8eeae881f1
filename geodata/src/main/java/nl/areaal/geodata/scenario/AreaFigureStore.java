package nl.areaal.geodata.scenario;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.geodata.store.RowTimes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives the figures of all models for one area at once; the evidence of their runs, which is large, stays where it is. */
public final class AreaFigureStore {
    private static final String FIGURES = """
            select r.id, r.model, r.model_version, r.finished_at, r.inputs_sha256, v.*
            from asked r left join run_value v on v.run_id = r.id and v.area_code = :area
            order by r.model collate "C"
            """;

    private final JdbcClient jdbc;

    public AreaFigureStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /** The scenario of a run; empty for the region as it is, and when there is no such run. */
    public Optional<UUID> scenario(UUID run) {
        return jdbc.sql("select scenario_id from run where id = ? and scenario_id is not null")
                .param(run)
                .query(UUID.class)
                .optional();
    }

    /** The region as it is: by the newest run of each model that gave an answer. */
    public List<AreaFigure> asItIs(String areaCode) {
        return jdbc.sql("""
                with asked as (
                    select distinct on (model collate "C") id, model, model_version, finished_at, inputs_sha256
                    from run
                    where scenario_id is null and result_sha256 is not null order by model collate "C", finished_at desc)
                """ + FIGURES)
                .param("area", areaCode)
                .query(AreaFigureStore::figure)
                .list();
    }

    /** What some runs found for some areas: by run, the figures that there are by the code of the area. */
    public Map<UUID, Map<String, AreaResult>> of(Collection<UUID> runs, Collection<String> areaCodes) {
        Map<UUID, Map<String, AreaResult>> found = new HashMap<>();
        jdbc.sql("select * from run_value where run_id = any(?) and area_code = any(?)")
                .params(runs.toArray(UUID[]::new), areaCodes.toArray(String[]::new))
                .query(row -> {
                    AreaResult result = RunRows.result(row, 0);
                    found.computeIfAbsent(row.getObject("run_id", UUID.class), first -> new HashMap<>())
                            .put(result.areaCode(), result);
                });
        return found;
    }

    /** A scenario: by the newest run of each model that gave an answer. */
    public List<AreaFigure> of(UUID scenario, String areaCode) {
        return jdbc.sql("""
                with asked as (
                    select distinct on (r.model collate "C") r.id, r.model, r.model_version, r.finished_at, r.inputs_sha256
                    from job j join job_step s on s.job_id = j.id join run r on r.id = s.run_id
                    where j.scenario_id = :scenario and r.result_sha256 is not null
                    order by r.model collate "C", j.asked_at desc)
                """ + FIGURES)
                .param("scenario", scenario)
                .param("area", areaCode)
                .query(AreaFigureStore::figure)
                .list();
    }

    private static AreaFigure figure(ResultSet row, int number) throws SQLException {
        Optional<AreaResult> result =
                row.getString("area_code") == null ? Optional.empty() : Optional.of(RunRows.result(row, number));
        return new AreaFigure(
                row.getObject("id", UUID.class),
                row.getString("model"),
                row.getString("model_version"),
                RowTimes.get(row, "finished_at"),
                row.getString("inputs_sha256"),
                result);
    }
}
