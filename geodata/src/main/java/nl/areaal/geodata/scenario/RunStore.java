package nl.areaal.geodata.scenario;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.geodata.artefact.ArtefactStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps runs: what was asked, the grid that came out, and the figures of the areas. */
public final class RunStore {
    private final DataSource database;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ArtefactStore artefacts;

    public RunStore(DataSource database) {
        this.database = database;
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        artefacts = new ArtefactStore(database);
    }

    /** Keeps a run with all its figures, or nothing of it; a run that is there already stays as it is. */
    public void save(StoredRun run, List<AreaResult> results) {
        transaction.executeWithoutResult(status -> {
            if (insert(run) == 1) {
                insert(run.id(), results);
            }
        });
    }

    public Optional<StoredRun> find(UUID id) {
        return jdbc.sql("select * from run where id = ?")
                .param(id)
                .query(RunStore::run)
                .optional();
    }

    public Optional<StoredRun> findNewestBaseline(String model) {
        return jdbc.sql("select * from run where model = ? and scenario_id is null order by finished_at desc limit 1")
                .param(model)
                .query(RunStore::run)
                .optional();
    }

    /** The newest run of each model for a scenario, by the key of the model. */
    public List<StoredRun> newestOf(UUID scenario) {
        return jdbc.sql("""
                select distinct on (model) * from run where scenario_id = ? order by model, finished_at desc
                """).param(scenario).query(RunStore::run).list();
    }

    /** The figures of all areas, by their code. */
    public List<AreaResult> results(UUID run) {
        return jdbc.sql("select * from run_value where run_id = ? order by area_code")
                .param(run)
                .query(RunStore::result)
                .list();
    }

    public Optional<AreaResult> findResult(UUID run, String areaCode) {
        return jdbc.sql("select * from run_value where run_id = ? and area_code = ?")
                .params(run, areaCode)
                .query(RunStore::result)
                .optional();
    }

    /** The cells that a run gave. */
    public Grid grid(StoredRun run) {
        return artefacts.grid(run.resultSha256(), run.frame());
    }

    private int insert(StoredRun run) {
        return jdbc.sql("""
                insert into run (id, scenario_id, model, model_version, inputs_sha256, result_sha256,
                                 origin_x, origin_y, cell_metres, columns, rows,
                                 provenance, started_at, finished_at, run_by)
                values (:id, :scenario, :model, :version, :inputs, :result, :x, :y, :cell, :columns, :rows,
                        :provenance::jsonb, :started, :finished, :by)
                on conflict (id) do nothing
                """)
                .param("id", run.id())
                .param("scenario", run.scenario().orElse(null))
                .param("model", run.model())
                .param("version", run.modelVersion())
                .param("inputs", run.inputsSha256())
                .param("result", run.resultSha256())
                .param("x", run.frame().originX())
                .param("y", run.frame().originY())
                .param("cell", run.frame().cellMetres())
                .param("columns", run.frame().columns())
                .param("rows", run.frame().rows())
                .param("provenance", run.provenance())
                .param("started", run.startedAt().atOffset(ZoneOffset.UTC))
                .param("finished", run.finishedAt().atOffset(ZoneOffset.UTC))
                .param("by", run.runBy())
                .update();
    }

    private void insert(UUID run, List<AreaResult> results) {
        Connection connection = DataSourceUtils.getConnection(database);
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into run_value (run_id, area_code, unit, baseline, value, low, high, delta, delta_low, delta_high,
                                       square_metres)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (AreaResult result : results) {
                bind(insert, run, result);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the figures of run " + run + " can't be kept: " + e.getMessage(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static void bind(PreparedStatement insert, UUID run, AreaResult result) throws SQLException {
        insert.setObject(1, run);
        insert.setString(2, result.areaCode());
        insert.setString(3, result.unit());
        double[] figures = {
            result.baseline(),
            result.value(),
            result.low(),
            result.high(),
            result.delta(),
            result.deltaLow(),
            result.deltaHigh(),
            result.squareMetres()
        };
        for (int i = 0; i < figures.length; i++) {
            insert.setDouble(4 + i, figures[i]);
        }
    }

    private static AreaResult result(ResultSet row, int number) throws SQLException {
        return new AreaResult(
                row.getString("area_code"),
                row.getDouble("baseline"),
                row.getDouble("value"),
                row.getDouble("low"),
                row.getDouble("high"),
                row.getDouble("delta"),
                row.getDouble("delta_low"),
                row.getDouble("delta_high"),
                row.getDouble("square_metres"),
                row.getString("unit"));
    }

    private static StoredRun run(ResultSet row, int number) throws SQLException {
        return new StoredRun(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("scenario_id", UUID.class)),
                row.getString("model"),
                row.getString("model_version"),
                row.getString("inputs_sha256"),
                row.getString("result_sha256"),
                new GridFrame(
                        row.getDouble("origin_x"),
                        row.getDouble("origin_y"),
                        row.getDouble("cell_metres"),
                        row.getInt("columns"),
                        row.getInt("rows")),
                row.getString("provenance"),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getString("run_by"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
