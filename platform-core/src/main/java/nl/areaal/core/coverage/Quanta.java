package nl.areaal.core.coverage;

/**
 * How many values there are and their sum, in one {@code long}.
 *
 * <p>Values are rounded to whole quanta first. Whole numbers can be added and taken away in any order without a change in the
 * last bit, which floating point can't promise; and NaN, being no value, adds nothing. The lower 46 bits hold the sum, the upper
 * 18 the count: room for 131,071 values with a sum of 2^45 quanta (five hundred million at the usual quantum of 1/65536).
 */
final class Quanta {
    /** Quanta in 1: a share is kept to 0.000015, finer than any of our inputs. */
    static final double PER_UNIT = 65_536;

    static final double UNIT = 1 / PER_UNIT;

    private static final int SUM_BITS = 46;
    private static final int COUNT_BITS = Long.SIZE - SUM_BITS;

    /** One value of 0; a double holds it, and the quanta of any value beside it, without loss. */
    private static final double ONE_VALUE = 1L << SUM_BITS;

    private Quanta() {}

    static long of(float value) {
        return of(value, PER_UNIT);
    }

    /** Written without a branch, so that loops can take several values at a time; the cast makes 0 of NaN. */
    static long of(float value, double perUnit) {
        return (long) (Math.rint(value * perUnit) + ONE_VALUE);
    }

    static long sum(long packed) {
        return packed << COUNT_BITS >> COUNT_BITS;
    }

    static int count(long packed) {
        return (int) ((packed - sum(packed)) >> SUM_BITS);
    }
}
