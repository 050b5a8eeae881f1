package nl.areaal.geodata.observation;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Decides what is kept of what can't be used: the first of each sender, reason and day. What is beyond is counted. */
final class ProblemDays {
    private static final String SENDERS = """
            select d.id, t.dataset_id from datastream d join thing t on t.id = d.thing_id where d.id = any (?)
            """;

    private static final String KEPT = """
            select coalesce(sum(kept), 0), coalesce(sum(kept_bytes), 0) from problem_day
            where day = ? and sender = ? and reason = ?
            """;

    private static final String COUNT = """
            insert into problem_day (day, sender, reason, place, kept, kept_bytes, counted, first_counted_at, last_counted_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (day, sender, reason, place) do update set
                kept = problem_day.kept + excluded.kept,
                kept_bytes = problem_day.kept_bytes + excluded.kept_bytes,
                counted = problem_day.counted + excluded.counted,
                first_counted_at = least(problem_day.first_counted_at, excluded.first_counted_at),
                last_counted_at = greatest(problem_day.last_counted_at, excluded.last_counted_at)
            """;

    private ProblemDays() {}

    /** What comes out of one partition for one sender and reason on one day; in an order, so that nobody waits crosswise. */
    private record Group(LocalDate day, String sender, String reason, String place) implements Comparable<Group> {
        private static final Comparator<Group> ORDER = Comparator.comparing(Group::day)
                .thenComparing(Group::sender)
                .thenComparing(Group::reason)
                .thenComparing(Group::place);

        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }
    }

    /** What was kept and counted before, and is now. */
    private static final class Sums {
        private final ProblemLimit limit;
        private long messages;
        private long bytes;
        private long kept;
        private long keptBytes;
        private final List<Instant> counted = new ArrayList<>();

        Sums(String reason, long messages, long bytes) {
            limit = ProblemLimit.of(reason);
            this.messages = messages;
            this.bytes = bytes;
        }

        boolean admit(UnusableMessage message) {
            int length = message.original().length;
            if (messages >= limit.messages() || bytes + length > limit.bytes()) {
                counted.add(message.problem().origin().receivedAt());
                return false;
            }
            messages++;
            bytes += length;
            kept++;
            keptBytes += length;
            return true;
        }
    }

    /** Those of the messages that are to be kept; the others are counted, within the transaction of the connection. */
    static List<UnusableMessage> admit(Connection connection, String clusterId, List<UnusableMessage> messages)
            throws SQLException {
        Map<Long, String> senders = senders(connection, messages);
        SortedMap<Group, Sums> groups = new TreeMap<>();
        List<UnusableMessage> kept = new ArrayList<>(messages.size());
        for (UnusableMessage message : messages) {
            if (message.isHeldBack() || admit(connection, groups, group(message, clusterId, senders), message)) {
                kept.add(message);
            }
        }
        count(connection, groups);
        return kept;
    }

    private static boolean admit(
            Connection connection, SortedMap<Group, Sums> groups, Group group, UnusableMessage message)
            throws SQLException {
        Sums sums = groups.get(group);
        if (sums == null) {
            sums = before(connection, group);
            groups.put(group, sums);
        }
        return sums.admit(message);
    }

    private static Group group(UnusableMessage message, String clusterId, Map<Long, String> senders) {
        Problem.Origin origin = message.problem().origin();
        String sender = message.datasetId()
                .orElseGet(() -> message.datastream().isPresent()
                        ? senders.getOrDefault(message.datastream().getAsLong(), "")
                        : "");
        return new Group(
                LocalDate.ofInstant(origin.receivedAt(), ZoneOffset.UTC),
                sender,
                message.problem().reason(),
                clusterId + "/" + origin.partition());
    }

    private static Map<Long, String> senders(Connection connection, List<UnusableMessage> messages)
            throws SQLException {
        Long[] datastreams = messages.stream()
                .filter(message -> message.datasetId().isEmpty())
                .flatMapToLong(message -> message.datastream().stream())
                .distinct()
                .boxed()
                .toArray(Long[]::new);
        Map<Long, String> senders = new HashMap<>();
        if (datastreams.length > 0) {
            try (PreparedStatement query = connection.prepareStatement(SENDERS)) {
                query.setArray(1, connection.createArrayOf("bigint", datastreams));
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        senders.put(rows.getLong(1), rows.getString(2));
                    }
                }
            }
        }
        return senders;
    }

    private static Sums before(Connection connection, Group group) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(KEPT)) {
            query.setDate(1, Date.valueOf(group.day()));
            query.setString(2, group.sender());
            query.setString(3, group.reason());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new Sums(group.reason(), row.getLong(1), row.getLong(2));
            }
        }
    }

    private static void count(Connection connection, SortedMap<Group, Sums> groups) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(COUNT)) {
            for (Map.Entry<Group, Sums> entry : groups.entrySet()) {
                Group group = entry.getKey();
                Sums sums = entry.getValue();
                count.setDate(1, Date.valueOf(group.day()));
                count.setString(2, group.sender());
                count.setString(3, group.reason());
                count.setString(4, group.place());
                count.setLong(5, sums.kept);
                count.setLong(6, sums.keptBytes);
                count.setLong(7, sums.counted.size());
                setTime(count, 8, sums.counted.isEmpty() ? null : sums.counted.getFirst());
                setTime(count, 9, sums.counted.isEmpty() ? null : sums.counted.getLast());
                count.addBatch();
            }
            count.executeBatch();
        }
    }

    private static void setTime(PreparedStatement statement, int parameter, @Nullable Instant time)
            throws SQLException {
        statement.setObject(
                parameter, time == null ? null : time.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
