package nl.areaal.geodata.quality;

import java.util.Map;
import java.util.TreeMap;

/** Days of datastreams, in UTC, whose readings or flags changed, and whether something is flagged there now. */
final class BreachDays {
    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private record Day(long datastreamId, long epochDay) implements Comparable<Day> {
        @Override
        public int compareTo(Day other) {
            int order = Long.compare(datastreamId, other.datastreamId);
            return order != 0 ? order : Long.compare(epochDay, other.epochDay);
        }
    }

    private final Map<Day, Boolean> days = new TreeMap<>();

    void add(long datastreamId, long epochMicros, boolean broken) {
        days.merge(new Day(datastreamId, Math.floorDiv(epochMicros, MICROS_PER_DAY)), broken, Boolean::logicalOr);
    }

    /** Adds the days of the ends of a stretch, where a reading may be gone. */
    void addEnds(Unjudged stretch) {
        if (stretch.fromMicros() > Unjudged.BEGINNING) {
            add(stretch.datastreamId(), stretch.fromMicros(), false);
        }
        if (stretch.toMicros() < Unjudged.END) {
            add(stretch.datastreamId(), stretch.toMicros(), false);
        }
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    long[] datastreams() {
        return days.keySet().stream().mapToLong(Day::datastreamId).toArray();
    }

    long[] startMicros() {
        return days.keySet().stream()
                .mapToLong(day -> day.epochDay * MICROS_PER_DAY)
                .toArray();
    }

    boolean[] broken() {
        boolean[] broken = new boolean[days.size()];
        int at = 0;
        for (boolean one : days.values()) {
            broken[at++] = one;
        }
        return broken;
    }
}
