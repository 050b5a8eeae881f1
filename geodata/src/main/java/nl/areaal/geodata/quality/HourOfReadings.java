package nl.areaal.geodata.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import nl.areaal.core.observation.Quality;
import nl.areaal.core.observation.QualityFlag;
import nl.areaal.core.observation.quality.Neighbourhood;

/** What neighbours read in one hour, hour after hour. */
final class HourOfReadings {
    private static final int NEIGHBOURS = QualityFlag.NEIGHBOURS.bit();

    private final List<Long> members;
    private final Neighbourhood neighbourhood;
    private final Consumer<Flagged> changed;
    private final List<Reading> readings = new ArrayList<>();
    private final double[] sums;
    private final int[] counts;
    private long hour = Long.MIN_VALUE;

    /**
     * Begins with nothing.
     *
     * @param members the datastreams, as the neighbourhood numbers them
     * @param changed takes what must get other flags
     */
    HourOfReadings(List<Long> members, Neighbourhood neighbourhood, Consumer<Flagged> changed) {
        this.members = members;
        this.neighbourhood = neighbourhood;
        this.changed = changed;
        sums = new double[members.size()];
        counts = new int[members.size()];
    }

    private record Reading(int place, long epochMicros, double result, int code) {
        /** Whether no test of its own series speaks against it. */
        boolean isSound() {
            return Quality.ofCode(code & ~NEIGHBOURS).isUsable();
        }
    }

    /** Goes to an hour; what was added before is judged when it is another one. */
    void at(long startMicros) {
        if (startMicros != hour) {
            finish();
            hour = startMicros;
        }
    }

    void add(int place, long epochMicros, double result, int code) {
        Reading reading = new Reading(place, epochMicros, result, code);
        readings.add(reading);
        if (reading.isSound()) {
            sums[place] += result;
            counts[place]++;
        }
    }

    /** Judges the hour that is open. */
    void finish() {
        double[] hourly = new double[sums.length];
        for (int place = 0; place < hourly.length; place++) {
            hourly[place] = counts[place] == 0 ? Double.NaN : sums[place] / counts[place];
        }
        readings.forEach(reading -> judge(reading, hourly));
        readings.clear();
        Arrays.fill(sums, 0);
        Arrays.fill(counts, 0);
    }

    private void judge(Reading reading, double[] hourly) {
        boolean disagrees = reading.isSound() && neighbourhood.disagrees(reading.place(), reading.result(), hourly);
        int code = disagrees ? reading.code() | NEIGHBOURS : reading.code() & ~NEIGHBOURS;
        if (code != reading.code()) {
            changed.accept(new Flagged(members.get(reading.place()), reading.epochMicros(), reading.result(), code));
        }
    }
}
