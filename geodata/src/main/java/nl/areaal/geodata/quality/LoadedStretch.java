package nl.areaal.geodata.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.areaal.core.observation.Contract;
import nl.areaal.core.observation.QualityFlag;
import nl.areaal.core.observation.quality.Stretch;

/** The readings of an unjudged stretch with those around it, as they come from the store. */
final class LoadedStretch {
    /** The flags that the series tests set and take away; others stay as they are. */
    private static final int OWN_BITS = QualityFlag.RANGE.bit()
            | QualityFlag.SENTINEL.bit()
            | QualityFlag.STUCK.bit()
            | QualityFlag.SPIKE.bit()
            | QualityFlag.GAP.bit();

    private static final int SMALLEST = 64;

    private final Unjudged unjudged;
    private final long touchedFrom;
    private final long touchedTo;
    private long[] epochMicros = new long[SMALLEST];
    private double[] results = new double[SMALLEST];
    private int[] codes = new int[SMALLEST];
    private int size;

    /**
     * Begins with no readings.
     *
     * @param touchedFrom the first time whose flags may have changed
     * @param touchedTo the last one
     */
    LoadedStretch(Unjudged unjudged, long touchedFrom, long touchedTo) {
        this.unjudged = unjudged;
        this.touchedFrom = touchedFrom;
        this.touchedTo = touchedTo;
    }

    Unjudged unjudged() {
        return unjudged;
    }

    void add(long micros, double result, int code) {
        if (size == results.length) {
            epochMicros = Arrays.copyOf(epochMicros, size * 2);
            results = Arrays.copyOf(results, size * 2);
            codes = Arrays.copyOf(codes, size * 2);
        }
        epochMicros[size] = micros;
        results[size] = result;
        codes[size] = code;
        size++;
    }

    /** Takes a reading that came or changed. */
    @FunctionalInterface
    interface Sink {
        void take(long epochMicros, boolean flagged);
    }

    /** Tells of each reading that came or changed, with the flags that it has now; returns how many. */
    int forEachUnjudged(Sink sink) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (epochMicros[i] >= unjudged.fromMicros() && epochMicros[i] <= unjudged.toMicros()) {
                sink.take(epochMicros[i], codes[i] != 0);
                count++;
            }
        }
        return count;
    }

    /** Sets the flags; returns the readings whose flags have to change in the store. */
    List<Flagged> judge(Contract contract) {
        Stretch stretch = Stretch.judged(contract, Arrays.copyOf(epochMicros, size), Arrays.copyOf(results, size));
        int own = contract.limits().neighbourRadiusMetres().isPresent()
                ? OWN_BITS
                : OWN_BITS | QualityFlag.NEIGHBOURS.bit();
        List<Flagged> changed = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int code = stretch.code(i) | (codes[i] & ~own);
            if (code != codes[i] && epochMicros[i] >= touchedFrom && epochMicros[i] <= touchedTo) {
                changed.add(new Flagged(unjudged.datastreamId(), epochMicros[i], results[i], code));
                codes[i] = code;
            }
        }
        return changed;
    }
}
