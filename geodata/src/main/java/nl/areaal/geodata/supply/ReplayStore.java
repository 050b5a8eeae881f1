package nl.areaal.geodata.supply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.geodata.store.RowTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what is to be delivered again, and finds the originals. */
public final class ReplayStore {
    /** The code of messages that were held back because their feed was paused. */
    public static final String HELD = "feed-paused";

    private static final byte[] NO_KEY = {};

    private final JdbcClient jdbc;

    public ReplayStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    public ReplayRequest ask(Optional<String> reason, Optional<String> dataset, String by) {
        return jdbc.sql("insert into replay (reason, dataset_id, asked_by) values (?, ?, ?) returning *")
                .param(reason.orElse(null))
                .param(dataset.orElse(null))
                .param(by)
                .query(ReplayStore::request)
                .single();
    }

    public Optional<ReplayRequest> find(long id) {
        return jdbc.sql("select * from replay where id = ?")
                .param(id)
                .query(ReplayStore::request)
                .optional();
    }

    /** What was asked and is not done, in the order in which it was asked. */
    public List<ReplayRequest> open() {
        return jdbc.sql("select * from replay where finished_at is null order by id")
                .query(ReplayStore::request)
                .list();
    }

    /** Notes that so many more were delivered again, and how many of them could not be used again. */
    public void progress(long id, long replayed, long unusable) {
        jdbc.sql("update replay set replayed = replayed + ?, unusable = unusable + ? where id = ?")
                .params(replayed, unusable, id)
                .update();
    }

    public ReplayRequest finish(long id) {
        return jdbc.sql("update replay set finished_at = now() where id = ? returning *")
                .param(id)
                .query(ReplayStore::request)
                .single();
    }

    /** The next originals of a request: those that came before it was asked, so that one which fails again is not taken twice. */
    public List<Original> originals(ReplayRequest request, String topic, int most) {
        return jdbc.sql("""
                select p.id, p.message_key, p.original from problem p
                left join datastream d on d.id = p.datastream_id
                left join thing t on t.id = d.thing_id
                where p.replayed_at is null and p.topic = :topic and p.reason <> :held and p.received_at <= :asked
                  and (:reason::text is null or p.reason = :reason)
                  and (:dataset::text is null or t.dataset_id = :dataset)
                order by p.id
                limit :most
                """)
                .param("topic", topic)
                .param("held", HELD)
                .param("asked", request.askedAt().atOffset(ZoneOffset.UTC))
                .param("reason", request.reason().orElse(null))
                .param("dataset", request.dataset().orElse(null))
                .param("most", most)
                .query(ReplayStore::original)
                .list();
    }

    /** The next originals that were held back of feeds which are paused no more. */
    public List<Original> released(String topic, int most) {
        return jdbc.sql("""
                select p.id, p.message_key, p.original from problem p
                where p.replayed_at is null and p.topic = ? and p.reason = ?
                  and not exists (
                      select from feed_pause f
                      join thing t on t.dataset_id = f.dataset_id
                      join datastream d on d.thing_id = t.id
                      where d.id = p.datastream_id)
                order by p.id
                limit ?
                """)
                .params(topic, HELD, most)
                .query(ReplayStore::original)
                .list();
    }

    /** Notes that originals are in the stream again. */
    public void replayed(List<Original> originals) {
        jdbc.sql("update problem set replayed_at = now() where id = any (?)")
                .param(originals.stream().map(Original::id).toArray(Long[]::new))
                .update();
    }

    /** How many of these places of a topic hold a message that could not be used. */
    public long unusable(String clusterId, String topic, List<Place> places) {
        return jdbc.sql("""
                select count(*) from problem p
                join unnest(?, ?) as place(partition, "offset") using (partition, "offset")
                where p.cluster_id = ? and p.topic = ?
                """)
                .params(
                        places.stream().map(Place::partition).toArray(Integer[]::new),
                        places.stream().map(Place::offset).toArray(Long[]::new),
                        clusterId,
                        topic)
                .query(Long.class)
                .single();
    }

    /** Where a message lies in a topic. */
    public record Place(int partition, long offset) {}

    private static Original original(ResultSet row, int number) throws SQLException {
        byte @Nullable [] key = row.getBytes("message_key");
        return new Original(row.getLong("id"), key == null ? NO_KEY : key, row.getBytes("original"));
    }

    private static ReplayRequest request(ResultSet row, int number) throws SQLException {
        return new ReplayRequest(
                row.getLong("id"),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("dataset_id")),
                row.getString("asked_by"),
                RowTimes.get(row, "asked_at"),
                RowTimes.find(row, "finished_at"),
                row.getLong("replayed"),
                row.getLong("unusable"));
    }
}
