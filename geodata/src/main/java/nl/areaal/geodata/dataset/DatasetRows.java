package nl.areaal.geodata.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.areaal.geodata.store.RowTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How the catalogue's values lie in their rows. */
final class DatasetRows {
    static final RowMapper<Dataset> DATASET = (row, number) -> dataset(row);

    static final RowMapper<DatasetVersion> VERSION = (row, number) -> new DatasetVersion(
            row.getLong("id"),
            row.getInt("version"),
            new Delivery(
                    row.getString("dataset_id"),
                    row.getString("part"),
                    row.getString("checksum_sha256"),
                    row.getString("source_name"),
                    Optional.ofNullable(row.getString("source_crs")),
                    row.getString("loaded_by")),
            new Outcome(
                    row.getLong("accepted"),
                    row.getLong("repaired"),
                    row.getLong("refused"),
                    remarks(row.getString("remarks"))),
            RowTimes.get(row, "loaded_at"));

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Remark>> REMARKS = new TypeReference<>() {};

    private DatasetRows() {}

    static Dataset dataset(ResultSet row) throws SQLException {
        return new Dataset(
                row.getString("id"),
                row.getString("title"),
                row.getString("description"),
                new Stewardship(
                        row.getString("publisher"),
                        row.getString("steward"),
                        row.getString("purpose"),
                        row.getString("legal_ground"),
                        row.getString("licence")),
                Optional.ofNullable(row.getString("source_url")),
                new Handling(
                        Classification.ofWord(row.getString("classification")),
                        optionalInt(row, "retention_days"),
                        row.getBoolean("is_example")));
    }

    static Map<String, @Nullable Object> columns(Dataset dataset) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", dataset.id());
        columns.put("title", dataset.title());
        columns.put("description", dataset.description());
        columns.put("publisher", dataset.stewardship().publisher());
        columns.put("steward", dataset.stewardship().steward());
        columns.put("purpose", dataset.stewardship().purpose());
        columns.put("legal_ground", dataset.stewardship().legalGround());
        columns.put("licence", dataset.stewardship().licence());
        columns.put("source_url", dataset.sourceUrl().orElse(null));
        columns.put("classification", dataset.handling().classification().word());
        OptionalInt days = dataset.handling().retentionDays();
        columns.put("retention_days", days.isPresent() ? days.getAsInt() : null);
        columns.put("is_example", dataset.handling().example());
        return columns;
    }

    static Map<String, @Nullable Object> columns(Delivery delivery) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("dataset_id", delivery.datasetId());
        columns.put("part", delivery.part());
        columns.put("checksum_sha256", delivery.checksumSha256());
        columns.put("source_name", delivery.sourceName());
        columns.put("source_crs", delivery.sourceCrs().orElse(null));
        columns.put("loaded_by", delivery.loadedBy());
        return columns;
    }

    static Map<String, Object> columns(Outcome outcome) {
        return Map.of(
                "accepted", outcome.accepted(),
                "repaired", outcome.repaired(),
                "refused", outcome.refused(),
                "remarks", JSON.writeValueAsString(outcome.remarks()));
    }

    private static List<Remark> remarks(String json) {
        return JSON.readValue(json, REMARKS);
    }

    private static OptionalInt optionalInt(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
