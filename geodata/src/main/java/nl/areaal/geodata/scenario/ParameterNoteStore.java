package nl.areaal.geodata.scenario;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.areaal.core.scenario.ParameterNote;
import nl.areaal.core.scenario.ParameterNote.Held;
import nl.areaal.core.scenario.ParameterNote.Wording;
import nl.areaal.geodata.store.RowTimes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what people write about the numbers on the models' cards. */
public final class ParameterNoteStore {
    /** More than these nobody reads; the newest are kept in sight. */
    private static final int MOST = 200;

    /** Nobody writes more by hand; whoever fills the store with notes is stopped here. */
    static final int MOST_OF_AUTHOR = 100;

    private final JdbcClient jdbc;

    public ParameterNoteStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /** Keeps what somebody writes; empty when they wrote so much that they must take something back first. */
    public Optional<ParameterNote> write(Wording wording, String author) {
        return jdbc.sql("""
                insert into parameter_note (id, model, parameter, author, text, value, source)
                select :id, :model, :parameter, :author, :text, :value, :source
                where (select count(*) from parameter_note where author = :author) < :most
                returning *
                """)
                .param("most", MOST_OF_AUTHOR)
                .param("id", UUID.randomUUID())
                .param("model", wording.model())
                .param("parameter", wording.parameter())
                .param("author", author)
                .param("text", wording.text())
                .param("value", wording.dissent().map(Held::value).orElse(null))
                .param("source", wording.dissent().map(Held::source).orElse(null))
                .query(ParameterNoteStore::note)
                .optional();
    }

    /** What was written about a model, the newest first. */
    public List<ParameterNote> of(String model) {
        return jdbc.sql("select * from parameter_note where model = ? order by written_at desc, id limit ?")
                .params(model, MOST)
                .query(ParameterNoteStore::note)
                .list();
    }

    /** The values that people hold to be right in place of those on the cards, the newest first. */
    public List<ParameterNote> dissents() {
        return jdbc.sql("select * from parameter_note where value is not null order by written_at desc, id limit ?")
                .param(MOST)
                .query(ParameterNoteStore::note)
                .list();
    }

    /** Takes back what somebody wrote; what others wrote stays. */
    public void takeBack(UUID note, String author) {
        jdbc.sql("delete from parameter_note where id = ? and author = ?")
                .params(note, author)
                .update();
    }

    private static ParameterNote note(ResultSet row, int number) throws SQLException {
        Optional<Held> dissent = row.getObject("value") == null
                ? Optional.empty()
                : Optional.of(new Held(row.getDouble("value"), row.getString("source")));
        return new ParameterNote(
                row.getObject("id", UUID.class),
                row.getString("author"),
                RowTimes.get(row, "written_at"),
                new Wording(row.getString("model"), row.getString("parameter"), row.getString("text"), dissent));
    }
}
