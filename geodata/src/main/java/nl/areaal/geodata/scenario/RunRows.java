package nl.areaal.geodata.scenario;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.engine.AreaEffect;
import nl.areaal.geodata.store.RowTimes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Runs, figures and effects as rows. */
final class RunRows {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Bilingual>> TEXTS = new TypeReference<>() {};

    /** What is read of a run {@code r}: all but its evidence, which is a hundred times as large as the rest. */
    static final String COLUMNS = """
            r.id, r.scenario_id, r.model, r.model_version, r.inputs_sha256, r.result_sha256, r.reference_sha256, r.baseline_sha256,
            r.origin_x, r.origin_y, r.cell_metres, r.columns, r.rows, r.no_answer, r.remarks,
            r.started_at, r.finished_at, r.run_by
            """;

    private RunRows() {}

    static StoredRun run(ResultSet row, int number) throws SQLException {
        return new StoredRun(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("scenario_id", UUID.class)),
                row.getString("model"),
                row.getString("model_version"),
                row.getString("inputs_sha256"),
                grids(row),
                Optional.ofNullable(row.getString("baseline_sha256")),
                JSON.readValue(row.getString("no_answer"), TEXTS),
                JSON.readValue(row.getString("remarks"), TEXTS),
                RowTimes.get(row, "started_at"),
                RowTimes.get(row, "finished_at"),
                row.getString("run_by"));
    }

    static AreaResult result(ResultSet row, int number) throws SQLException {
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

    static AreaEffect effect(ResultSet row, int number) throws SQLException {
        return new AreaEffect(
                row.getString("area_code"),
                row.getString("parameter"),
                row.getDouble("value_effect"),
                row.getDouble("delta_effect"));
    }

    static void bind(PreparedStatement insert, UUID run, AreaResult result) throws SQLException {
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

    static void bind(PreparedStatement insert, UUID run, AreaEffect effect) throws SQLException {
        insert.setObject(1, run);
        insert.setString(2, effect.areaCode());
        insert.setString(3, effect.parameter());
        insert.setDouble(4, effect.valueEffect());
        insert.setDouble(5, effect.deltaEffect());
    }

    static String texts(List<Bilingual> texts) {
        return JSON.writeValueAsString(texts);
    }

    private static Optional<StoredRun.Grids> grids(ResultSet row) throws SQLException {
        String result = row.getString("result_sha256");
        if (result == null) {
            return Optional.empty();
        }
        GridFrame frame = new GridFrame(
                row.getDouble("origin_x"),
                row.getDouble("origin_y"),
                row.getDouble("cell_metres"),
                row.getInt("columns"),
                row.getInt("rows"));
        String reference = row.getString("reference_sha256");
        return Optional.of(new StoredRun.Grids(frame, result, reference == null ? result : reference));
    }
}
