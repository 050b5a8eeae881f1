package nl.areaal.mapui.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import nl.areaal.geodata.observation.PastReadings;
import nl.areaal.geodata.observation.PastReadings.At;
import nl.areaal.geodata.observation.PastReadings.Course;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The days that were asked for last, written out. Anybody may ask, so the store is asked for one day at a time and not again
 * within a minute: what came in late or was corrected meanwhile is told a minute later.
 */
final class PastDays {
    private static final int MOST_DAYS = 16;
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int PATIENCE_SECONDS = 10;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Function<Instant, List<Course>> store;
    private final InstantSource clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Map<Instant, Written> days = new LinkedHashMap<>();

    private record Written(Instant at, String json) {}

    PastDays(Function<Instant, List<Course>> store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * The day that ends at a moment; empty when others are being answered and will be for a while.
     *
     * @throws InterruptedException when the application stops
     */
    Optional<String> until(Instant last) throws InterruptedException {
        if (!oneAtATime.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            return Optional.empty();
        }
        try {
            Instant now = clock.instant();
            days.values().removeIf(day -> day.at.plus(FRESH).isBefore(now));
            Written day = days.get(last);
            if (day == null) {
                day = new Written(now, json(last, store.apply(last)));
                if (days.size() >= MOST_DAYS) {
                    days.remove(days.keySet().iterator().next());
                }
                days.put(last, day);
            }
            return Optional.of(day.json);
        } finally {
            oneAtATime.unlock();
        }
    }

    private static String json(Instant last, List<Course> courses) {
        ObjectNode answer = JSON.createObjectNode()
                .put("from", last.minus(Duration.ofHours(PastReadings.HOURS)).toString())
                .put("until", last.toString());
        ArrayNode sensors = answer.putArray("sensors");
        courses.forEach(course -> write(course, sensors.addObject()));
        return JSON.writeValueAsString(answer);
    }

    /** One place for each hour; null where there was no reading that still counted. */
    private static void write(Course course, ObjectNode node) {
        node.put("thing", course.thing()).put("datastream", course.datastream()).put("unit", course.unit());
        ArrayNode results = node.putArray("results");
        ArrayNode ages = node.putArray("ages");
        for (At reading : course.readings()) {
            while (results.size() < reading.hour()) {
                results.addNull();
                ages.addNull();
            }
            results.add(reading.result());
            ages.add(reading.ageMinutes());
        }
    }
}
