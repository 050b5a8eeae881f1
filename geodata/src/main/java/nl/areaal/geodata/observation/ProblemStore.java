package nl.areaal.geodata.observation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import nl.areaal.geodata.store.RowTimes;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps messages that could not be used, with their bytes, up to a {@link ProblemLimit} for each sender, reason and day; what is
 * beyond that is counted, so that a device which sends rubbish at full speed fills nothing and nothing vanishes unsaid.
 */
public final class ProblemStore {
    private static final String INSERT = """
            insert into problem (reason, message, field, value, expected, cluster_id, topic, partition, "offset",
                                 received_at, original, message_key, datastream_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (cluster_id, topic, partition, "offset") do nothing
            """;

    private final DataSource database;
    private final JdbcClient jdbc;

    public ProblemStore(DataSource database) {
        this.database = database;
        jdbc = JdbcClient.create(database);
    }

    /** Keeps what did not come by the stream, all or none of it; answers what is kept. */
    public List<UnusableMessage> saveAll(String clusterId, List<UnusableMessage> messages) {
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        return transaction.execute(status -> {
            try {
                return saveAll(DataSourceUtils.getConnection(database), clusterId, messages);
            } catch (SQLException e) {
                throw new UncategorizedSQLException("keeping what can't be used", INSERT, e);
            }
        });
    }

    /**
     * Keeps the messages within the transaction of the connection, as far as the limit lets it, and counts the others; one that is
     * kept already stays as it is.
     *
     * @return what is kept
     */
    public List<UnusableMessage> saveAll(Connection connection, String clusterId, List<UnusableMessage> messages)
            throws SQLException {
        if (messages.isEmpty()) {
            return messages;
        }
        List<UnusableMessage> kept = ProblemDays.admit(connection, clusterId, messages);
        insert(connection, clusterId, kept);
        return kept;
    }

    private static void insert(Connection connection, String clusterId, List<UnusableMessage> messages)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (UnusableMessage message : messages) {
                set(statement, clusterId, message.problem());
                statement.setBytes(11, message.original());
                statement.setBytes(12, message.key().length == 0 ? null : message.key());
                statement.setObject(
                        13,
                        message.datastream().isPresent() ? message.datastream().getAsLong() : null,
                        Types.BIGINT);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Those of the messages that are not kept yet: what is fetched once more is not news. */
    public List<UnusableMessage> notKept(String clusterId, List<UnusableMessage> messages) {
        Set<List<Object>> kept = new HashSet<>();
        jdbc.sql("""
                select p.topic, p.partition, p."offset"
                from unnest(?, ?, ?) as asked(topic, partition, "offset")
                join problem p on p.cluster_id = ? and p.topic = asked.topic and p.partition = asked.partition
                    and p."offset" = asked."offset"
                """)
                .params(
                        messages.stream()
                                .map(message -> origin(message).topic())
                                .toArray(String[]::new),
                        messages.stream()
                                .map(message -> origin(message).partition())
                                .toArray(Integer[]::new),
                        messages.stream()
                                .map(message -> origin(message).offset())
                                .toArray(Long[]::new),
                        clusterId)
                .query(row -> {
                    kept.add(List.of(row.getString(1), row.getInt(2), row.getLong(3)));
                });
        return messages.stream()
                .filter(message -> kept.add(List.of(
                        origin(message).topic(),
                        origin(message).partition(),
                        origin(message).offset())))
                .toList();
    }

    private static Problem.Origin origin(UnusableMessage message) {
        return message.problem().origin();
    }

    /** The newest problems, the newest first. */
    public List<Problem> newest(int most) {
        return jdbc.sql("select * from problem order by id desc limit ?")
                .param(most)
                .query(ProblemStore::problem)
                .list();
    }

    /** All problems by their cause, the most frequent first, each with its newest as an example. */
    public List<ProblemGroup> groups() {
        return groups(Optional.empty());
    }

    /** The same of the datastreams of a dataset, but for what was delivered again or waits only for its feed to be resumed. */
    public List<ProblemGroup> groupsOf(String datasetId) {
        return groups(Optional.of(datasetId));
    }

    private List<ProblemGroup> groups(Optional<String> datasetId) {
        return jdbc.sql("""
                select g.problems, g.first_at, g.last_at, p.*
                from (
                    select reason, field, count(*) as problems, min(received_at) as first_at,
                           max(received_at) as last_at, max(id) as newest_id
                    from problem
                    where cast(:dataset as text) is null
                        or reason <> 'feed-paused' and replayed_at is null and datastream_id in (
                            select d.id from datastream d join thing t on t.id = d.thing_id
                            where t.dataset_id = cast(:dataset as text))
                    group by reason, field
                ) g
                join problem p on p.id = g.newest_id
                order by g.problems desc, p.id desc
                """)
                .param("dataset", datasetId.orElse(null))
                .query((row, number) -> new ProblemGroup(
                        row.getLong("problems"),
                        RowTimes.get(row, "first_at"),
                        RowTimes.get(row, "last_at"),
                        problem(row, number)))
                .list();
    }

    public long count() {
        return jdbc.sql("select count(*) from problem").query(Long.class).single();
    }

    /** What was only counted, by reason, the most frequent first. */
    public List<CountedProblems> counted() {
        return counted(Optional.empty());
    }

    /** The same of a dataset. */
    public List<CountedProblems> countedOf(String datasetId) {
        return counted(Optional.of(datasetId));
    }

    private List<CountedProblems> counted(Optional<String> datasetId) {
        return jdbc.sql("""
                select max(day) as day, coalesce(cast(:dataset as text), '') as sender, reason, sum(kept) as kept,
                       sum(counted) as counted, min(first_counted_at) as first_at, max(last_counted_at) as last_at
                from problem_day
                where cast(:dataset as text) is null or sender = cast(:dataset as text)
                group by reason
                having sum(counted) > 0
                order by sum(counted) desc, reason
                """)
                .param("dataset", datasetId.orElse(null))
                .query(ProblemStore::countedRow)
                .list();
    }

    /** What was counted and not told of yet, by day, sender and reason. */
    public List<CountedProblems> untold() {
        return jdbc.sql("""
                select day, sender, reason, sum(kept) as kept, sum(counted) as counted,
                       min(first_counted_at) as first_at, max(last_counted_at) as last_at
                from problem_day
                where (day, sender, reason) in (
                    select day, sender, reason from problem_day where counted > told)
                group by day, sender, reason
                order by day, sender, reason
                """).query(ProblemStore::countedRow).list();
    }

    /** Notes that somebody was told of counts, as far as these go. */
    public void told(CountedProblems counts) {
        jdbc.sql("""
                update problem_day set told = counted
                where day = ? and sender = ? and reason = ? and last_counted_at <= ?
                """)
                .params(
                        counts.day(),
                        counts.sender(),
                        counts.reason(),
                        counts.lastAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static CountedProblems countedRow(ResultSet row, int number) throws SQLException {
        return new CountedProblems(
                row.getDate("day").toLocalDate(),
                row.getString("sender"),
                row.getString("reason"),
                row.getLong("kept"),
                row.getLong("counted"),
                RowTimes.get(row, "first_at"),
                RowTimes.get(row, "last_at"));
    }

    private static void set(PreparedStatement statement, String clusterId, Problem problem) throws SQLException {
        Problem.Origin origin = problem.origin();
        statement.setString(1, problem.reason());
        statement.setString(2, text(problem.message()));
        statement.setString(3, problem.field().map(ProblemStore::text).orElse(null));
        statement.setString(4, problem.value().map(ProblemStore::text).orElse(null));
        statement.setString(5, problem.expected().map(ProblemStore::text).orElse(null));
        statement.setString(6, clusterId);
        statement.setString(7, origin.topic());
        statement.setInt(8, origin.partition());
        statement.setLong(9, origin.offset());
        statement.setObject(10, origin.receivedAt().atOffset(ZoneOffset.UTC));
    }

    /** PostgreSQL refuses the character NUL in a text; a message that holds one must not stop the stream. */
    private static String text(String value) {
        return value.replace('\0', '\uFFFD');
    }

    private static Problem problem(ResultSet row, int number) throws SQLException {
        return new Problem(
                row.getString("reason"),
                row.getString("message"),
                Optional.ofNullable(row.getString("field")),
                Optional.ofNullable(row.getString("value")),
                Optional.ofNullable(row.getString("expected")),
                new Problem.Origin(
                        row.getString("topic"),
                        row.getInt("partition"),
                        row.getLong("offset"),
                        RowTimes.get(row, "received_at")));
    }
}
