package nl.areaal.geodata.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits to be judged, in the order in which it came. */
final class UnjudgedQueue {
    /** Readings that came one by one make many batches of one stretch each; taken together they are few stretches. */
    private static final int MOST_BATCHES = 5_000;

    private static final int MOST_STRETCHES = 64_000;

    private static final String TAKE = """
            delete from unjudged where id in (
                select id from (
                    select id, sum(cardinality(datastream_ids)) over (order by id) - cardinality(datastream_ids) as before
                    from (select id, datastream_ids from unjudged order by id limit ?) oldest) counted
                where before < ?)
            returning datastream_ids, from_micros, to_micros
            """;

    private final JdbcClient jdbc;

    UnjudgedQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was taken out.
     *
     * @param all whether nothing else waited
     */
    record Taken(List<Unjudged> stretches, boolean all) {
        Taken {
            stretches = List.copyOf(stretches);
        }
    }

    /** Takes the oldest batches out, within the transaction that judges them. */
    Taken take() {
        List<Unjudged> taken = new ArrayList<>();
        AtomicInteger batches = new AtomicInteger();
        jdbc.sql(TAKE).params(MOST_BATCHES, MOST_STRETCHES).query(row -> {
            batches.incrementAndGet();
            addAll(row, taken);
        });
        return new Taken(Unjudged.merged(taken), batches.get() < MOST_BATCHES && taken.size() < MOST_STRETCHES);
    }

    /** Lets stretches wait for another turn. */
    void putBack(List<Unjudged> stretches) {
        if (!stretches.isEmpty()) {
            jdbc.sql("insert into unjudged (datastream_ids, from_micros, to_micros) values (?, ?, ?)")
                    .params(
                            stretches.stream().mapToLong(Unjudged::datastreamId).toArray(),
                            stretches.stream().mapToLong(Unjudged::fromMicros).toArray(),
                            stretches.stream().mapToLong(Unjudged::toMicros).toArray())
                    .update();
        }
    }

    private static void addAll(ResultSet row, List<Unjudged> to) throws SQLException {
        Long[] ids = (Long[]) row.getArray(1).getArray();
        Long[] from = (Long[]) row.getArray(2).getArray();
        Long[] until = (Long[]) row.getArray(3).getArray();
        for (int i = 0; i < ids.length; i++) {
            to.add(new Unjudged(ids[i], from[i], until[i]));
        }
    }
}
