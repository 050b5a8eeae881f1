package nl.areaal.geodata.supply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import nl.areaal.core.observation.supply.Pause;
import nl.areaal.geodata.store.RowTimes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps which feeds are held back. */
public final class PauseStore {
    private final JdbcClient jdbc;

    public PauseStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /**
     * Holds the readings of a dataset back from now on; one that is held back already keeps its first pause.
     *
     * @return whether there is such a dataset
     */
    public boolean pause(String datasetId, String reason, String by) {
        jdbc.sql("""
                insert into feed_pause (dataset_id, reason, paused_by)
                select id, ?, ? from dataset where id = ? on conflict do nothing
                """).params(reason, by, datasetId).update();
        return find(datasetId).isPresent();
    }

    /**
     * Lets readings of a dataset through again; what was held back follows by itself.
     *
     * @return whether it was held back
     */
    public boolean resume(String datasetId) {
        return jdbc.sql("delete from feed_pause where dataset_id = ?")
                        .param(datasetId)
                        .update()
                > 0;
    }

    public Optional<Pause> find(String datasetId) {
        return jdbc.sql("select * from feed_pause where dataset_id = ?")
                .param(datasetId)
                .query(PauseStore::pause)
                .optional();
    }

    /** The datastreams of all feeds that are held back. */
    public Set<Long> pausedDatastreams() {
        return new HashSet<>(jdbc.sql("""
                        select d.id from feed_pause p
                        join thing t on t.dataset_id = p.dataset_id
                        join datastream d on d.thing_id = t.id
                        """).query(Long.class).list());
    }

    static Pause pause(ResultSet row, int number) throws SQLException {
        return new Pause(RowTimes.get(row, "paused_at"), row.getString("paused_by"), row.getString("reason"));
    }
}
