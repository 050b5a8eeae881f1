package nl.areaal.core.observation;

import java.util.Arrays;
import java.util.List;

/** The numbers that an instrument or a file writes when it has no value: they are kept and marked, never computed with. */
public final class Sentinels {
    public static final Sentinels NONE = of();
    /** What instruments, statistics and 16 bits say for "nothing" when a contract names no others. */
    public static final Sentinels USUAL = of(-999, 65_535, -99_997);

    private final double[] values;

    private Sentinels(double[] values) {
        this.values = values;
    }

    /**
     * The sentinels of a contract.
     *
     * @param values finite
     */
    public static Sentinels of(double... values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("sentinel is " + value + ", expected a finite number");
            }
        }
        return new Sentinels(values.clone());
    }

    public boolean contains(double result) {
        for (double value : values) {
            if (value == result) {
                return true;
            }
        }
        return false;
    }

    public List<Double> values() {
        return Arrays.stream(values).boxed().toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sentinels sentinels && Arrays.equals(values, sentinels.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
