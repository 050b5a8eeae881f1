package nl.areaal.geodata.quality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.areaal.core.observation.Datastream;
import nl.areaal.geodata.observation.SensorStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One turn of judging series: takes the stretches that wait, sets their flags, and counts what broke a contract. */
final class SeriesJudge {
    private static final int MOST_STRETCHES = 500;
    private static final long MOST_READINGS = 300_000;
    private static final long READINGS_AROUND = 100;
    private static final long READINGS_OF_A_PART = 20_000;
    private static final long MICROS_PER_SECOND = 1_000_000;

    private final UnjudgedQueue queue;
    private final StretchLoader loader;
    private final SensorStore sensors;
    private final FlagWriter flags;
    private final BreachCount breaches;
    private final HourQueue hours;

    SeriesJudge(JdbcClient jdbc, DataSource database) {
        queue = new UnjudgedQueue(jdbc);
        loader = new StretchLoader(jdbc);
        sensors = new SensorStore(database);
        flags = new FlagWriter(jdbc);
        breaches = new BreachCount(jdbc);
        hours = new HourQueue(jdbc);
    }

    Judged judge() {
        UnjudgedQueue.Taken taken = queue.take();
        List<Unjudged> waiting = taken.stretches();
        if (waiting.isEmpty()) {
            return Judged.NOTHING;
        }
        Map<Long, Datastream> datastreams =
                sensors
                        .findDatastreams(
                                waiting.stream().map(Unjudged::datastreamId).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Datastream::id, Function.identity()));
        List<Unjudged> known = waiting.stream()
                .filter(stretch -> datastreams.containsKey(stretch.datastreamId()))
                .toList();
        int now = fitting(known, datastreams);
        List<Unjudged> later = new ArrayList<>(known.subList(now, known.size()));
        Turn turn = new Turn(datastreams);
        List<Unjudged> parts = loader.parts(known.subList(0, now), later::add);
        queue.putBack(later);
        loader.load(parts, datastreams, turn::judge);
        parts.forEach(turn.days::addEnds);
        int changed = flags.write(turn.changed);
        hours.add(turn.hours);
        breaches.recount(turn.days);
        return new Judged(turn.readings, changed, !taken.all() || !later.isEmpty());
    }

    /** How many of the stretches make a turn that is not too long. */
    private static int fitting(List<Unjudged> stretches, Map<Long, Datastream> datastreams) {
        long readings = 0;
        int count = 0;
        while (count < Math.min(stretches.size(), MOST_STRETCHES) && readings < MOST_READINGS) {
            readings += expected(stretches.get(count), datastreams);
            count++;
        }
        return count;
    }

    private static long expected(Unjudged stretch, Map<Long, Datastream> datastreams) {
        Datastream datastream = datastreams.get(stretch.datastreamId());
        long cadence = datastream == null ? 1 : datastream.cadence().toSeconds();
        long due = (stretch.toMicros() - stretch.fromMicros()) / MICROS_PER_SECOND / cadence;
        return Math.min(due, READINGS_OF_A_PART) + READINGS_AROUND;
    }

    /** What is found while stretches are read. */
    private static final class Turn {
        private final Map<Long, Datastream> datastreams;
        private final List<Flagged> changed = new ArrayList<>();
        private final BreachDays days = new BreachDays();
        private final Set<HourQueue.Hour> hours = new HashSet<>();
        private int readings;

        Turn(Map<Long, Datastream> datastreams) {
            this.datastreams = datastreams;
        }

        void judge(LoadedStretch stretch) {
            long id = stretch.unjudged().datastreamId();
            Datastream datastream = datastreams.get(id);
            if (datastream == null) {
                return;
            }
            List<Flagged> found = stretch.judge(datastream.contract());
            changed.addAll(found);
            boolean hasNeighbours =
                    datastream.contract().limits().neighbourRadiusMetres().isPresent();
            readings += stretch.forEachUnjudged((micros, flagged) -> touch(id, micros, flagged, hasNeighbours));
            found.forEach(flagged -> touch(id, flagged.epochMicros(), true, hasNeighbours));
        }

        private void touch(long datastream, long micros, boolean flagged, boolean hasNeighbours) {
            days.add(datastream, micros, flagged);
            if (hasNeighbours) {
                hours.add(HourQueue.Hour.of(datastream, micros));
            }
        }
    }
}
