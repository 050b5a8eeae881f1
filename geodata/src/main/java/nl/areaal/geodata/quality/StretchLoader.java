package nl.areaal.geodata.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import nl.areaal.core.observation.Datastream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads unjudged stretches with all that has a say in their flags. */
final class StretchLoader {
    /** More readings of one datastream are judged in parts. */
    private static final int MOST_READINGS = 20_000;

    private static final long MICROS_PER_SECOND = 1_000_000;

    private static final String CUT = """
            select s.ord, epoch_micros(last.phenomenon_time)
            from unnest(?, ?, ?) with ordinality as s(id, from_micros, to_micros, ord)
            cross join lateral (
                select phenomenon_time from observation
                where datastream_id = s.id and phenomenon_time >= micros_time(s.from_micros)
                    and phenomenon_time < micros_time(s.to_micros)
                order by phenomenon_time offset ? limit 1) last
            """;
    /** What is touched reaches as far as the stretch has a say, what is read as far as the touched is had a say in. */
    private static final String LOAD = """
            select s.ord, epoch_micros(touched.first), epoch_micros(touched.last), epoch_micros(o.phenomenon_time),
                   o.result, o.quality
            from (
                select id, micros_time(from_micros) as first, micros_time(to_micros) as last,
                       stuck * interval '1 microsecond' as stuck, ord
                from unnest(?, ?, ?, ?) with ordinality as given(id, from_micros, to_micros, stuck, ord)
            ) s
            cross join lateral (
                select reach_before(s.id, s.first, s.stuck) as first, reach_after(s.id, s.last, s.stuck) as last
                offset 0) touched
            cross join lateral (
                select reach_before(s.id, touched.first, s.stuck) as first,
                       reach_after(s.id, touched.last, s.stuck) as last
                offset 0) needed
            cross join lateral (
                select phenomenon_time, result, quality from observation
                where datastream_id = s.id and phenomenon_time between needed.first and needed.last and result <> 'NaN'
                offset 0) o
            order by s.ord, o.phenomenon_time
            """;

    private final JdbcClient jdbc;

    StretchLoader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first part of each stretch, which is all of it when that is not too long. */
    List<Unjudged> parts(List<Unjudged> stretches, Consumer<Unjudged> rest) {
        List<Unjudged> parts = new ArrayList<>(stretches);
        jdbc.sql(CUT)
                .params(ids(stretches), from(stretches), to(stretches), MOST_READINGS)
                .query(row -> {
                    int at = Math.toIntExact(row.getLong(1)) - 1;
                    long cut = row.getLong(2);
                    parts.set(at, stretches.get(at).cutAt(cut));
                    rest.accept(stretches.get(at).from(cut));
                });
        return parts;
    }

    /** Hands on each stretch that has readings when it is complete. */
    void load(List<Unjudged> stretches, Map<Long, Datastream> datastreams, Consumer<LoadedStretch> each) {
        long[] stuck = stretches.stream()
                .mapToLong(stretch -> stuckMicros(datastreams.get(stretch.datastreamId())))
                .toArray();
        Gathering gathering = new Gathering(stretches, each);
        jdbc.sql(LOAD)
                .params(ids(stretches), from(stretches), to(stretches), stuck)
                .query(gathering::add);
        gathering.finish();
    }

    private static long stuckMicros(@Nullable Datastream datastream) {
        return datastream == null
                ? 0
                : datastream
                                .contract()
                                .limits()
                                .stuckAfter()
                                .map(Duration::toSeconds)
                                .orElse(0L)
                        * MICROS_PER_SECOND;
    }

    private static long[] ids(List<Unjudged> stretches) {
        return stretches.stream().mapToLong(Unjudged::datastreamId).toArray();
    }

    private static long[] from(List<Unjudged> stretches) {
        return stretches.stream().mapToLong(Unjudged::fromMicros).toArray();
    }

    private static long[] to(List<Unjudged> stretches) {
        return stretches.stream().mapToLong(Unjudged::toMicros).toArray();
    }

    /** Rows come stretch by stretch, as the stretches were given, each in order of time. */
    private static final class Gathering {
        private final List<Unjudged> stretches;
        private final Consumer<LoadedStretch> each;
        private OptionalLong number = OptionalLong.empty();
        private @Nullable LoadedStretch open;

        Gathering(List<Unjudged> stretches, Consumer<LoadedStretch> each) {
            this.stretches = stretches;
            this.each = each;
        }

        void add(ResultSet row) throws SQLException {
            long next = row.getLong(1);
            LoadedStretch into = open;
            if (into == null || number.isEmpty() || number.getAsLong() != next) {
                finish();
                number = OptionalLong.of(next);
                into = new LoadedStretch(stretches.get(Math.toIntExact(next) - 1), row.getLong(2), row.getLong(3));
                open = into;
            }
            into.add(row.getLong(4), row.getDouble(5), row.getInt(6));
        }

        void finish() {
            if (open != null) {
                each.accept(open);
            }
            open = null;
        }
    }
}
