package nl.areaal.geodata.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.geodata.store.RowTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the feeds, each with who made it. */
public final class FeedStore {
    private final JdbcClient jdbc;
    private final CsvMappingStore mappings;
    private final TransactionTemplate transaction;

    public FeedStore(DataSource database) {
        jdbc = JdbcClient.create(database);
        mappings = new CsvMappingStore(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    /** Keeps a feed of tables with its mapping, which gets the id of the feed. */
    public void save(Feed feed, String mapping) {
        transaction.executeWithoutResult(status -> {
            mappings.save(feed.id(), feed.title(), mapping, feed.madeBy());
            save(feed);
        });
    }

    /** Keeps a feed, in place of the one that had its id. */
    public void save(Feed feed) {
        jdbc.sql("""
                insert into feed (id, title, kind, dataset_id, mapping_id, url, interval_seconds, made_by)
                values (:id, :title, :kind, :dataset, :mapping, :url, :seconds, :by)
                on conflict (id) do update set title = excluded.title, kind = excluded.kind,
                    dataset_id = excluded.dataset_id, mapping_id = excluded.mapping_id, url = excluded.url,
                    interval_seconds = excluded.interval_seconds
                """)
                .param("id", feed.id())
                .param("title", feed.title())
                .param("kind", feed.kind().code())
                .param("dataset", feed.datasetId())
                .param("mapping", feed.mapping().orElse(null))
                .param("url", feed.url().orElse(null))
                .param("seconds", feed.interval().map(Duration::toSeconds).orElse(null))
                .param("by", feed.madeBy())
                .update();
    }

    public Optional<Feed> find(String id) {
        return jdbc.sql("select * from feed where id = ?")
                .param(id)
                .query(FeedStore::feed)
                .optional();
    }

    public List<Feed> list() {
        return jdbc.sql("select * from feed order by id").query(FeedStore::feed).list();
    }

    /** The feeds that fill a dataset. */
    public List<Feed> ofDataset(String datasetId) {
        return jdbc.sql("select * from feed where dataset_id = ? order by id")
                .param(datasetId)
                .query(FeedStore::feed)
                .list();
    }

    /** Takes a feed and its mapping away; what it brought stays. */
    public void delete(String id) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from feed where id = ?").param(id).update();
            mappings.delete(id);
        });
    }

    private static Feed feed(ResultSet row, int number) throws SQLException {
        return new Feed(
                row.getString("id"),
                row.getString("title"),
                FeedKind.ofCode(row.getString("kind")),
                row.getString("dataset_id"),
                Optional.ofNullable(row.getString("mapping_id")),
                Optional.ofNullable(row.getString("url")),
                Optional.ofNullable(row.getObject("interval_seconds", Integer.class))
                        .map(Duration::ofSeconds),
                row.getString("made_by"),
                RowTimes.get(row, "made_at"));
    }
}
