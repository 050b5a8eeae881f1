package nl.areaal.geodata.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.geodata.artefact.ArtefactStore;
import nl.areaal.geodata.store.RowTimes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands tables that were brought on the page over to ingest, and tells what became of them. */
public final class BroughtTables {
    private static final String MEDIA_TYPE = "text/csv";

    private final JdbcClient jdbc;
    private final ArtefactStore artefacts;

    public BroughtTables(DataSource database) {
        jdbc = JdbcClient.create(database);
        artefacts = new ArtefactStore(database);
    }

    /** Keeps a table until an ingester stores it. */
    public BroughtTable bring(String feed, String name, byte[] table, String by) {
        return jdbc.sql("insert into feed_delivery (feed_id, name, sha256, brought_by) values (?, ?, ?, ?) returning *")
                .params(feed, name, artefacts.save(MEDIA_TYPE, table), by)
                .query(BroughtTables::table)
                .single();
    }

    /** What waits, in the order in which it was brought. */
    public List<BroughtTable> waiting() {
        return jdbc.sql("select * from feed_delivery where finished_at is null order by id")
                .query(BroughtTables::table)
                .list();
    }

    public byte[] bytes(BroughtTable table) {
        return artefacts.get(table.sha256());
    }

    public Optional<BroughtTable> find(long id) {
        return jdbc.sql("select * from feed_delivery where id = ?")
                .param(id)
                .query(BroughtTables::table)
                .optional();
    }

    /** Notes that it is stored, or was before. */
    public void stored(long id, long readings, long refused, boolean known) {
        jdbc.sql("""
                update feed_delivery set finished_at = clock_timestamp(), readings = ?, refused = ?, known = ?
                where id = ?
                """).params(readings, refused, known, id).update();
    }

    /** Notes that it can't be stored. */
    public void failed(long id, String trouble) {
        jdbc.sql("update feed_delivery set finished_at = clock_timestamp(), trouble = ? where id = ?")
                .params(trouble, id)
                .update();
    }

    private static BroughtTable table(ResultSet row, int number) throws SQLException {
        return new BroughtTable(
                row.getLong("id"),
                row.getString("feed_id"),
                row.getString("name"),
                row.getString("sha256"),
                row.getString("brought_by"),
                RowTimes.get(row, "brought_at"),
                RowTimes.find(row, "finished_at"),
                row.getLong("readings"),
                row.getLong("refused"),
                row.getBoolean("known"),
                Optional.ofNullable(row.getString("trouble")));
    }
}
