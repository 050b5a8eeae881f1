package nl.areaal.geodata.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.areaal.core.story.Story;
import nl.areaal.core.story.Story.Step;
import nl.areaal.core.story.ToldStory;
import nl.areaal.geodata.store.RowTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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
        return told(jdbc.sql(STANDING + "order by changed_at desc, id"));
    }

    /** A story that everybody may read. */
    public Optional<ToldStory> find(UUID id) {
        return told(jdbc.sql(STANDING + "and id = ?").param(id)).stream().findFirst();
    }

    /** Takes a story back: it is no longer shown. */
    public void withdraw(UUID story, String user) {
        jdbc.sql("""
                update story set withdrawn_at = clock_timestamp(), withdrawn_by = ? where id = ? and withdrawn_at is null
                """).params(user, story).update();
    }

    /** In two questions, however many stories there are. */
    private List<ToldStory> told(StatementSpec wanted) {
        List<Row> rows = wanted.query(StoryStore::row).list();
        Map<UUID, List<Step>> steps = steps(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> new ToldStory(
                        new Story(row.id, row.title, row.intro, row.language, steps.getOrDefault(row.id, List.of())),
                        row.author,
                        row.changedAt))
                .toList();
    }

    private Map<UUID, List<Step>> steps(List<UUID> stories) {
        Map<UUID, List<Step>> steps = new HashMap<>();
        jdbc.sql("""
                select story_id, title, text, view from story_step where story_id = any(?) order by story_id, ordinal
                """).param(stories.toArray(UUID[]::new)).query(row -> {
            steps.computeIfAbsent(row.getObject("story_id", UUID.class), first -> new ArrayList<>())
                    .add(new Step(row.getString("title"), row.getString("text"), row.getString("view")));
        });
        return steps;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("intro"),
                row.getString("language"),
                row.getString("made_by"),
                RowTimes.get(row, "changed_at"));
    }

    /** A story without its steps. */
    private record Row(UUID id, String title, String intro, String language, String author, Instant changedAt) {}
}
