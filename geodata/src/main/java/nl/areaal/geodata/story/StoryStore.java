package nl.areaal.geodata.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.areaal.core.story.Story;
import nl.areaal.core.story.Story.Step;
import nl.areaal.core.story.ToldStory;
import nl.areaal.geodata.store.RowTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps stories. What is withdrawn is no longer shown, and kept. */
public final class StoryStore {
    private static final String STANDING = "select * from story where withdrawn_at is null ";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public StoryStore(DataSource database) {
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    /** Keeps a story, in place of what it was before; whoever made it first stays its author. */
    public void save(Story story, String user) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into story (id, title, intro, language, made_by) values (?, ?, ?, ?, ?)
                    on conflict (id) do update set title = excluded.title, intro = excluded.intro,
                        language = excluded.language, changed_at = clock_timestamp()
                    """)
                    .params(story.id(), story.title(), story.intro(), story.language(), user)
                    .update();
            jdbc.sql("delete from story_step where story_id = ?")
                    .param(story.id())
                    .update();
            jdbc.sql("""
                    insert into story_step (story_id, ordinal, title, text, view)
                    select ?, s.ordinal, s.title, s.text, s.view
                    from unnest(?, ?, ?, ?) as s(ordinal, title, text, view)
                    """)
                    .params(
                            story.id(),
                            IntStream.range(0, story.steps().size()).toArray(),
                            story.steps().stream().map(Step::title).toArray(String[]::new),
                            story.steps().stream().map(Step::text).toArray(String[]::new),
                            story.steps().stream().map(Step::view).toArray(String[]::new))
                    .update();
        });
    }

    /** The stories that everybody may read, what changed last first. */
    public List<ToldStory> all() {
        return jdbc.sql(STANDING + "order by changed_at desc, id")
                .query(this::story)
                .list();
    }

    /** A story that everybody may read. */
    public Optional<ToldStory> find(UUID id) {
        return jdbc.sql(STANDING + "and id = ?").param(id).query(this::story).optional();
    }

    /** Takes a story back: it is no longer shown. */
    public void withdraw(UUID story, String user) {
        jdbc.sql("""
                update story set withdrawn_at = clock_timestamp(), withdrawn_by = ? where id = ? and withdrawn_at is null
                """).params(user, story).update();
    }

    private ToldStory story(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ToldStory(
                new Story(id, row.getString("title"), row.getString("intro"), row.getString("language"), steps(id)),
                row.getString("made_by"),
                RowTimes.get(row, "changed_at"));
    }

    private List<Step> steps(UUID story) {
        return jdbc.sql("select title, text, view from story_step where story_id = ? order by ordinal")
                .param(story)
                .query((row, number) -> new Step(row.getString("title"), row.getString("text"), row.getString("view")))
                .list();
    }
}
