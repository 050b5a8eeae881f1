package nl.areaal.geodata.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hours in which datastreams of the same observed property may have come to agree or disagree. */
final class HourQueue {
    private static final long MICROS_PER_HOUR = 3_600_000_000L;
    private static final int MOST_HOURS = 240;

    private final JdbcClient jdbc;

    HourQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An hour in which a datastream reads something else than before. */
    record Hour(long datastreamId, long startMicros) {
        static Hour of(long datastreamId, long epochMicros) {
            return new Hour(datastreamId, Math.floorDiv(epochMicros, MICROS_PER_HOUR) * MICROS_PER_HOUR);
        }
    }

    /** Hours of one kind of datastreams that are to be judged. */
    record Waiting(String peers, List<Long> startMicros) {
        Waiting {
            startMicros = List.copyOf(startMicros);
        }
    }

    void add(Set<Hour> hours) {
        if (!hours.isEmpty()) {
            jdbc.sql("""
                    insert into unjudged_hour (peers, hour)
                    select distinct datastream_peers(p, d.unit), micros_time(h.micros)
                    from unnest(?, ?) as h(datastream_id, micros)
                    join datastream d on d.id = h.datastream_id
                    join observed_property p on p.id = d.observed_property_id
                    on conflict do nothing
                    """)
                    .params(
                            hours.stream().mapToLong(Hour::datastreamId).toArray(),
                            hours.stream().mapToLong(Hour::startMicros).toArray())
                    .update();
        }
    }

    /** Takes the oldest hours of some kind out, within the transaction that judges them. */
    Waiting take() {
        List<String> peers = new ArrayList<>();
        List<Long> hours = new ArrayList<>();
        jdbc.sql("""
                delete from unjudged_hour u using (
                    select peers, hour from unjudged_hour
                    where peers = (select min(peers) from unjudged_hour)
                    order by hour limit ?
                ) taken
                where u.peers = taken.peers and u.hour = taken.hour
                returning u.peers, epoch_micros(u.hour)
                """).param(MOST_HOURS).query((ResultSet row) -> add(row, peers, hours));
        return new Waiting(peers.isEmpty() ? "" : peers.getFirst(), hours);
    }

    private static void add(ResultSet row, List<String> peers, List<Long> hours) throws SQLException {
        peers.add(row.getString(1));
        hours.add(row.getLong(2));
    }
}
