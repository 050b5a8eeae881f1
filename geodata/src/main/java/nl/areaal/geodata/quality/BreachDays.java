package nl.areaal.geodata.quality;

import java.util.Set;
import java.util.TreeSet;

/** Days of datastreams, in UTC, whose readings or flags changed. */
final class BreachDays {
    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private record Day(long datastreamId, long epochDay) implements Comparable<Day> {
        @Override
        public int compareTo(Day other) {
            int order = Long.compare(datastreamId, other.datastreamId);
            return order != 0 ? order : Long.compare(epochDay, other.epochDay);
        }
    }

    private final Set<Day> days = new TreeSet<>();

    void add(long datastreamId, long epochMicros) {
        days.add(new Day(datastreamId, Math.floorDiv(epochMicros, MICROS_PER_DAY)));
    }

    /** Adds the days of the ends of a stretch, where a reading may be gone. */
    void addEnds(Unjudged stretch) {
        if (stretch.fromMicros() > Unjudged.BEGINNING) {
            add(stretch.datastreamId(), stretch.fromMicros());
        }
        if (stretch.toMicros() < Unjudged.END) {
            add(stretch.datastreamId(), stretch.toMicros());
        }
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    long[] datastreams() {
        return days.stream().mapToLong(Day::datastreamId).toArray();
    }

    long[] startMicros() {
        return days.stream().mapToLong(day -> day.epochDay * MICROS_PER_DAY).toArray();
    }
}
