package nl.areaal.geodata.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.geodata.store.RowTimes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what people said of tables of readings, so that it need be said once. */
public final class CsvMappingStore {
    private final JdbcClient jdbc;

    public CsvMappingStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /** Keeps a mapping, in place of the one that had its id. */
    public void save(String id, String title, String json, String madeBy) {
        jdbc.sql("""
                insert into csv_mapping (id, title, mapping, made_by) values (?, ?, ?::jsonb, ?)
                on conflict (id) do update set title = excluded.title, mapping = excluded.mapping,
                    made_by = excluded.made_by, made_at = clock_timestamp()
                """).params(id, title, json, madeBy).update();
    }

    public Optional<SavedMapping> find(String id) {
        return jdbc.sql("select id, title, mapping::text, made_by, made_at from csv_mapping where id = ?")
                .param(id)
                .query(CsvMappingStore::mapping)
                .optional();
    }

    public List<SavedMapping> list() {
        return jdbc.sql("select id, title, mapping::text, made_by, made_at from csv_mapping order by id")
                .query(CsvMappingStore::mapping)
                .list();
    }

    /** Takes a mapping away, if it is there. */
    public void delete(String id) {
        jdbc.sql("delete from csv_mapping where id = ?").param(id).update();
    }

    private static SavedMapping mapping(ResultSet row, int number) throws SQLException {
        return new SavedMapping(
                row.getString("id"),
                row.getString("title"),
                row.getString("mapping"),
                row.getString("made_by"),
                RowTimes.get(row, "made_at"));
    }
}
