package nl.areaal.ingest.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import nl.areaal.geodata.store.StoreAddress;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the store holds, as seen by somebody who counts. */
final class Rows {
    private final JdbcClient jdbc;

    Rows(StoreAddress store) {
        jdbc = JdbcClient.create(store.dataSource());
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** How many observations there are; nothing while the database is away. */
    OptionalLong findCount() {
        try {
            return OptionalLong.of(number("select count(*) from observation"));
        } catch (DataAccessException e) {
            return OptionalLong.empty();
        }
    }

    /** Whether the stream is stored up to the given offsets; not while the database is away. */
    boolean reach(Map<Integer, Long> ends) {
        Map<Integer, Long> next = new HashMap<>();
        try {
            jdbc.sql("select partition, next_offset from stream_offset").query(row -> {
                next.put(row.getInt("partition"), row.getLong("next_offset"));
            });
        } catch (DataAccessException e) {
            return false;
        }
        return ends.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    /** Checks that each number below a count is there once, corrected where it was, with each problem kept once. */
    void assertExactly(int count) {
        long corrected = NumberedReadings.corrected(count).count();
        double numbers = (double) count * (count - 1) / 2;
        assertThat(jdbc.sql("select count(*) as count, sum(result) as sum, count(distinct result) as different,"
                                + " count(*) filter (where version = 2) as corrected, max(version) as version"
                                + " from observation")
                        .query()
                        .singleRow())
                .isEqualTo(Map.of(
                        "count",
                        (long) count,
                        "sum",
                        numbers + corrected * NumberedReadings.CORRECTION,
                        "different",
                        (long) count,
                        "corrected",
                        corrected,
                        "version",
                        2));
        assertThat(jdbc.sql("select result::int from observation_history order by 1")
                        .query(Integer.class)
                        .list())
                .as("corrected readings as they were")
                .isEqualTo(NumberedReadings.corrected(count).boxed().toList());
        assertThat(jdbc.sql("select convert_from(original, 'UTF8') from problem")
                        .query(String.class)
                        .list())
                .as("problems")
                .containsExactlyInAnyOrderElementsOf(
                        NumberedReadings.poisoned(count).toList());
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
