package nl.areaal.geodata.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.geodata.store.RowTimes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the keys of partners, without their secrets. */
public final class KeyStore {
    private static final String KEYS = """
            select k.*, d.partner from partner_key k join partner_dataset d on d.dataset_id = k.dataset_id
            """;

    private final JdbcClient jdbc;

    public KeyStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /** Keeps a new key of a dataset that is its partner's. */
    public void save(PartnerKey key) {
        jdbc.sql("""
                insert into partner_key (id, dataset_id, label, secret_sha256, made_by, created_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
                .param(key.id())
                .param(key.datasetId())
                .param(key.label())
                .param(key.secretSha256())
                .param(key.madeBy().orElse(null))
                .param(time(key.life().created()))
                .param(key.life().expires().map(KeyStore::time).orElse(null))
                .update();
    }

    public Optional<PartnerKey> find(String id) {
        return jdbc.sql(KEYS + "where k.id = ?")
                .param(id)
                .query((row, number) -> key(row))
                .optional();
    }

    /** All keys by partner, the oldest first. */
    public List<PartnerKey> list() {
        return jdbc.sql(KEYS + "order by d.partner, k.created_at, k.id")
                .query((row, number) -> key(row))
                .list();
    }

    /** The keys of a dataset, the newest first. */
    public List<PartnerKey> ofDataset(String datasetId) {
        return jdbc.sql(KEYS + "where k.dataset_id = ? order by k.created_at desc, k.id")
                .param(datasetId)
                .query((row, number) -> key(row))
                .list();
    }

    /**
     * Ends a key; one that was ended before stays as it was.
     *
     * @return whether there is such a key
     */
    public boolean revoke(String id, Instant now) {
        return jdbc.sql("update partner_key set revoked_at = coalesce(revoked_at, ?) where id = ?")
                        .params(time(now), id)
                        .update()
                > 0;
    }

    /** Notes that a key was used. */
    public void used(String id, Instant now) {
        jdbc.sql("update partner_key set last_used_at = ? where id = ?")
                .params(time(now), id)
                .update();
    }

    private static PartnerKey key(ResultSet row) throws SQLException {
        return new PartnerKey(
                row.getString("id"),
                row.getString("partner"),
                row.getString("dataset_id"),
                row.getString("label"),
                row.getString("secret_sha256"),
                Optional.ofNullable(row.getString("made_by")),
                new KeyLife(
                        RowTimes.get(row, "created_at"),
                        RowTimes.find(row, "expires_at"),
                        RowTimes.find(row, "last_used_at"),
                        RowTimes.find(row, "revoked_at")));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
