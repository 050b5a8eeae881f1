package nl.areaal.geodata.scenario;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.provenance.RunEvidence;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.NoAnswer;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.engine.ModelAnswer;
import nl.areaal.core.scenario.engine.ModelAnswer.Given;
import nl.areaal.core.scenario.engine.ModelAnswer.Withheld;
import nl.areaal.geodata.artefact.ArtefactStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Writes runs with all that belongs to them, in the transaction of the caller. */
final class RunWriter {
    private final DataSource database;
    private final JdbcClient jdbc;
    private final ArtefactStore artefacts;

    RunWriter(DataSource database) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
        this.artefacts = new ArtefactStore(database);
    }

    /** Keeps the next run of that name from being written by anybody else until this transaction ends. */
    void lock(String inputsSha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(inputsSha256)
                .query((row, number) -> true)
                .single();
    }

    UUID write(FinishedRun run, RunRequest request) {
        UUID id = UUID.randomUUID();
        insert(id, run, request);
        if (run.answer() instanceof Given given) {
            batch(
                    "insert into run_value (run_id, area_code, unit, baseline, value, low, high, delta, delta_low,"
                            + " delta_high, square_metres) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    given.results(),
                    (statement, result) -> RunRows.bind(statement, id, result));
            batch(
                    "insert into run_effect (run_id, area_code, parameter, value_effect, delta_effect)"
                            + " values (?, ?, ?, ?, ?)",
                    given.effects(),
                    (statement, effect) -> RunRows.bind(statement, id, effect));
        }
        return id;
    }

    /** Gives a run other evidence. */
    void explain(UUID run, RunEvidence evidence) {
        jdbc.sql("update run set provenance = ?::jsonb where id = ?")
                .params(EvidenceJson.write(evidence), run)
                .update();
    }

    /** Gives a run the evidence of another one of the same inputs. */
    void explainAs(UUID run, UUID same) {
        jdbc.sql("update run set provenance = (select provenance from run where id = ?) where id = ?")
                .params(same, run)
                .update();
    }

    /** Writes a run again for another request: the same figures, the same grids, the same times. */
    UUID copy(UUID run, RunRequest request) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into run (id, scenario_id, model, model_version, inputs_sha256, result_sha256,
                                 reference_sha256, baseline_sha256, no_answer, remarks,
                                 origin_x, origin_y, cell_metres, columns, rows,
                                 provenance, started_at, finished_at, run_by)
                select :id, :scenario::uuid, model, model_version, inputs_sha256, result_sha256,
                       reference_sha256, coalesce(:baseline, baseline_sha256), no_answer, remarks,
                       origin_x, origin_y, cell_metres, columns, rows,
                       provenance, started_at, finished_at, :by
                from run where id = :run
                """)
                .param("id", id)
                .param("scenario", request.scenario().map(Scenario::id).orElse(null))
                .param("baseline", request.baseline().orElse(null))
                .param("by", request.askedBy())
                .param("run", run)
                .update();
        for (String figures : List.of(
                "insert into run_value select ?, area_code, unit, baseline, value, low, high, delta, delta_low, delta_high,"
                        + " square_metres from run_value where run_id = ?",
                "insert into run_effect select ?, area_code, parameter, value_effect, delta_effect from run_effect"
                        + " where run_id = ?")) {
            jdbc.sql(figures).params(id, run).update();
        }
        return id;
    }

    private void insert(UUID id, FinishedRun run, RunRequest request) {
        Optional<Given> given = given(run.answer());
        StatementSpec insert = jdbc.sql("""
                insert into run (id, scenario_id, model, model_version, inputs_sha256, result_sha256,
                                 reference_sha256, baseline_sha256, no_answer, remarks,
                                 origin_x, origin_y, cell_metres, columns, rows,
                                 provenance, started_at, finished_at, run_by)
                values (:id, :scenario, :model, :version, :inputs, :result,
                        :reference, :baseline, :noAnswer::jsonb, :remarks::jsonb,
                        :x, :y, :cell, :columns, :rows,
                        :provenance::jsonb, :started, :finished, :by)
                """)
                .param("id", id)
                .param("scenario", request.scenario().map(Scenario::id).orElse(null))
                .param("model", run.model())
                .param("version", run.modelVersion())
                .param("inputs", run.inputsSha256())
                .param("baseline", request.baseline().orElse(null))
                .param("noAnswer", RunRows.texts(reasons(run.answer())))
                .param("remarks", RunRows.texts(given.map(Given::remarks).orElse(List.of())))
                .param("provenance", EvidenceJson.write(run.evidence()))
                .param("started", run.startedAt().atOffset(ZoneOffset.UTC))
                .param("finished", run.finishedAt().atOffset(ZoneOffset.UTC))
                .param("by", request.askedBy());
        grids(insert, given).update();
    }

    private StatementSpec grids(StatementSpec insert, Optional<Given> given) {
        Optional<GridFrame> frame = given.map(answer -> answer.value().frame());
        return insert.param(
                        "result",
                        given.map(answer -> artefacts.save(answer.value())).orElse(null))
                .param(
                        "reference",
                        given.map(answer -> artefacts.save(answer.baseline())).orElse(null))
                .param("x", frame.map(GridFrame::originX).orElse(null))
                .param("y", frame.map(GridFrame::originY).orElse(null))
                .param("cell", frame.map(GridFrame::cellMetres).orElse(null))
                .param("columns", frame.map(GridFrame::columns).orElse(null))
                .param("rows", frame.map(GridFrame::rows).orElse(null));
    }

    private static Optional<Given> given(ModelAnswer answer) {
        return answer instanceof Given given ? Optional.of(given) : Optional.empty();
    }

    private static List<Bilingual> reasons(ModelAnswer answer) {
        return answer instanceof Withheld withheld
                ? withheld.why().reasons().stream()
                        .map(NoAnswer.Reason::sentence)
                        .toList()
                : List.of();
    }

    private <T> void batch(String sql, List<T> rows, Binder<T> binder) {
        Connection connection = DataSourceUtils.getConnection(database);
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (T row : rows) {
                binder.bind(insert, row);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the figures of a run can't be kept: " + e.getMessage(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /** Fills in a row. */
    @FunctionalInterface
    private interface Binder<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }
}
