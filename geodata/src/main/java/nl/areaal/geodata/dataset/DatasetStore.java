package nl.areaal.geodata.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the catalogue of datasets and of their deliveries. */
public final class DatasetStore {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public DatasetStore(DataSource database) {
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    /** Writes a dataset into the catalogue, over what was said of it before. */
    public void save(Dataset dataset) {
        jdbc.sql("""
                insert into dataset (id, title, description, publisher, steward, purpose, legal_ground, licence,
                                     source_url, classification, retention_days, is_example)
                values (:id, :title, :description, :publisher, :steward, :purpose, :legal_ground, :licence,
                        :source_url, :classification, :retention_days, :is_example)
                on conflict (id) do update set
                    title = excluded.title, description = excluded.description, publisher = excluded.publisher,
                    steward = excluded.steward, purpose = excluded.purpose, legal_ground = excluded.legal_ground,
                    licence = excluded.licence, source_url = excluded.source_url,
                    classification = excluded.classification, retention_days = excluded.retention_days,
                    is_example = excluded.is_example
                """).params(DatasetRows.columns(dataset)).update();
    }

    public Optional<Dataset> find(String id) {
        return jdbc.sql("select * from dataset where id = :id")
                .param("id", id)
                .query(DatasetRows.DATASET)
                .optional();
    }

    /** All datasets in the order of their titles. */
    public List<Dataset> list() {
        return jdbc.sql("select * from dataset order by title, id")
                .query(DatasetRows.DATASET)
                .list();
    }

    /**
     * Notes that a delivery is coming into the store; its rows refer to the version that this returns.
     *
     * <p>Deliveries of one dataset wait for each other until the transaction around this ends.
     *
     * @throws IllegalArgumentException when the dataset is not in the catalogue
     */
    public DatasetVersion addVersion(Delivery delivery, Outcome outcome) {
        return transaction.execute(status -> {
            lock(delivery.datasetId());
            return jdbc.sql("""
                    insert into dataset_version (dataset_id, version, part, checksum_sha256, source_name, source_crs,
                                                 loaded_by, accepted, repaired, refused, remarks)
                    select :dataset_id, coalesce(max(version), 0) + 1, :part, :checksum_sha256, :source_name, :source_crs,
                           :loaded_by, :accepted, :repaired, :refused, :remarks::jsonb
                    from dataset_version where dataset_id = :dataset_id
                    returning *
                    """)
                    .params(DatasetRows.columns(delivery))
                    .params(DatasetRows.columns(outcome))
                    .query(DatasetRows.VERSION)
                    .single();
        });
    }

    /** Says what became of a delivery once all of it has been read. */
    public DatasetVersion saveOutcome(long version, Outcome outcome) {
        return jdbc.sql("""
                update dataset_version
                set accepted = :accepted, repaired = :repaired, refused = :refused, remarks = :remarks::jsonb
                where id = :id returning *
                """)
                .param("id", version)
                .params(DatasetRows.columns(outcome))
                .query(DatasetRows.VERSION)
                .single();
    }

    /** The delivery of a part that the store holds now. */
    public Optional<DatasetVersion> newest(String datasetId, String part) {
        return jdbc.sql("""
                select * from dataset_version where dataset_id = :dataset and part = :part order by version desc limit 1
                """)
                .params(Map.of("dataset", datasetId, "part", part))
                .query(DatasetRows.VERSION)
                .optional();
    }

    /** The version that holds exactly the bytes of a delivery, if that is what the store holds now. */
    public Optional<DatasetVersion> same(Delivery delivery) {
        return newest(delivery.datasetId(), delivery.part())
                .filter(held -> held.delivery().checksumSha256().equals(delivery.checksumSha256()));
    }

    /** All deliveries of a dataset, the newest first. */
    public List<DatasetVersion> versions(String datasetId) {
        return jdbc.sql("select * from dataset_version where dataset_id = :dataset order by version desc")
                .param("dataset", datasetId)
                .query(DatasetRows.VERSION)
                .list();
    }

    /** The dataset in a row of its table, for stores that read more than that. */
    public static Dataset read(ResultSet row) throws SQLException {
        return DatasetRows.dataset(row);
    }

    private void lock(String datasetId) {
        boolean known = jdbc.sql("select id from dataset where id = :id for update")
                .param("id", datasetId)
                .query(String.class)
                .optional()
                .isPresent();
        if (!known) {
            throw new IllegalArgumentException("dataset is '" + datasetId + "', expected one that is in the catalogue");
        }
    }
}
