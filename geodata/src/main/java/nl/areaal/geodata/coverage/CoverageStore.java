package nl.areaal.geodata.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.geodata.artefact.ArtefactStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps coverages: what they are in a table, their cells as artefacts. */
public final class CoverageStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ArtefactStore artefacts;

    public CoverageStore(DataSource database) {
        jdbc = JdbcClient.create(database);
        artefacts = new ArtefactStore(database);
    }

    /** Keeps a coverage that is made of several datasets in place of the one of the same id; it is for models alone. */
    public StoredCoverage save(Coverage coverage, Grid grid) {
        return save(coverage, grid, Optional.empty());
    }

    /** Keeps a coverage of a dataset in place of the one of the same id; whoever may see the dataset may see its cells. */
    public StoredCoverage save(Coverage coverage, Grid grid, String datasetId) {
        if (!SourceCoverages.isName(coverage.id())) {
            throw new IllegalArgumentException(
                    "coverage is '" + coverage.id() + "', expected the name of one of a dataset");
        }
        return save(coverage, grid, Optional.of(datasetId));
    }

    private StoredCoverage save(Coverage coverage, Grid grid, Optional<String> datasetId) {
        StoredCoverage stored = new StoredCoverage(coverage, grid.frame(), artefacts.save(grid));
        keepVersion(stored);
        bind(jdbc.sql("""
                insert into coverage (id, title_nl, title_en, unit, origin_x, origin_y, cell_metres, columns, rows,
                                      artefact_sha256, inputs, dataset_id)
                values (:id, :nl, :en, :unit, :x, :y, :cell, :columns, :rows, :sha256, :inputs::jsonb, :dataset)
                on conflict (id) do update set
                    title_nl = excluded.title_nl, title_en = excluded.title_en, unit = excluded.unit,
                    origin_x = excluded.origin_x, origin_y = excluded.origin_y, cell_metres = excluded.cell_metres,
                    columns = excluded.columns, rows = excluded.rows, artefact_sha256 = excluded.artefact_sha256,
                    inputs = excluded.inputs, dataset_id = excluded.dataset_id, made_at = now()
                """), stored).param("dataset", datasetId.orElse(null)).update();
        return stored;
    }

    private void keepVersion(StoredCoverage stored) {
        bind(jdbc.sql("""
                insert into coverage_version (id, title_nl, title_en, unit, origin_x, origin_y, cell_metres, columns, rows,
                                              artefact_sha256, inputs)
                values (:id, :nl, :en, :unit, :x, :y, :cell, :columns, :rows, :sha256, :inputs::jsonb)
                on conflict (id, artefact_sha256) do update set
                    title_nl = excluded.title_nl, title_en = excluded.title_en, unit = excluded.unit,
                    origin_x = excluded.origin_x, origin_y = excluded.origin_y, cell_metres = excluded.cell_metres,
                    columns = excluded.columns, rows = excluded.rows, inputs = excluded.inputs, made_at = now()
                """), stored).update();
    }

    /** Those of some coverages that there are, by their ids. */
    public List<StoredCoverage> list(Collection<String> ids) {
        return jdbc.sql("select * from coverage where id = any(:ids) order by id")
                .param("ids", ids.toArray(String[]::new))
                .query(CoverageStore::stored)
                .list();
    }

    /** Forgets what coverages are now; as they were they can still be had by {@link #version}. */
    public void delete(Collection<String> ids) {
        jdbc.sql("delete from coverage where id = any(:ids)")
                .param("ids", ids.toArray(String[]::new))
                .update();
    }

    /** A coverage as it was when its cells had that SHA-256. */
    public StoredCoverage version(String id, String sha256) {
        return jdbc.sql("select * from coverage_version where id = :id and artefact_sha256 = :sha256")
                .params(Map.of("id", id, "sha256", sha256))
                .query(CoverageStore::stored)
                .optional()
                .orElseThrow(() -> new IllegalStateException(
                        "coverage " + id + " with sha256 " + sha256 + " is not in the store"));
    }

    public Optional<StoredCoverage> find(String id) {
        return jdbc.sql("select * from coverage where id = ?")
                .param(id)
                .query(CoverageStore::stored)
                .optional();
    }

    public Grid grid(StoredCoverage coverage) {
        return artefacts.grid(coverage.sha256(), coverage.frame());
    }

    /** The cells of a coverage that must be there. */
    public Grid get(String id) {
        return grid(find(id).orElseThrow(() -> new IllegalStateException("coverage " + id + " has not been made")));
    }

    private static StatementSpec bind(StatementSpec sql, StoredCoverage stored) {
        Coverage coverage = stored.coverage();
        GridFrame frame = stored.frame();
        return sql.param("id", coverage.id())
                .param("nl", coverage.titleNl())
                .param("en", coverage.titleEn())
                .param("unit", coverage.unit())
                .param("x", frame.originX())
                .param("y", frame.originY())
                .param("cell", frame.cellMetres())
                .param("columns", frame.columns())
                .param("rows", frame.rows())
                .param("sha256", stored.sha256())
                .param("inputs", JSON.writeValueAsString(coverage.madeFrom()));
    }

    static StoredCoverage stored(ResultSet row, int number) throws SQLException {
        Coverage coverage = new Coverage(
                row.getString("id"),
                row.getString("title_nl"),
                row.getString("title_en"),
                row.getString("unit"),
                JSON.readValue(row.getString("inputs"), STRINGS));
        GridFrame frame = new GridFrame(
                row.getDouble("origin_x"),
                row.getDouble("origin_y"),
                row.getDouble("cell_metres"),
                row.getInt("columns"),
                row.getInt("rows"));
        return new StoredCoverage(coverage, frame, row.getString("artefact_sha256"));
    }
}
