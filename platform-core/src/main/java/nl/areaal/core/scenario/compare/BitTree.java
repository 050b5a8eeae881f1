package nl.areaal.core.scenario.compare;

import java.util.Arrays;

/**
 * Weights of single-precision values by three digits of their bits, put in the order in which the values sort. Only the branches that
 * were opened are weighed apart; all others share one, so that no value has to be asked whether it counts.
 */
final class BitTree {
    static final int ROOT = 0;

    /** How many digits a value has. */
    static final int LEVELS = 3;

    private static final int ELSEWHERE = 1;
    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;
    private static final int FIRST_SHIFT = Integer.SIZE - DIGIT_BITS;
    private static final int SECOND_SHIFT = FIRST_SHIFT - DIGIT_BITS;

    private int size = 2;
    private final long[] weights;
    private final int[] branches;

    /** A tree in which so many branches can be opened. */
    BitTree(int most) {
        weights = new long[(most + size) * DIGITS];
        branches = new int[(most + size) * DIGITS];
        Arrays.fill(branches, ELSEWHERE);
    }

    /** The branch of a digit, opened if it was not. */
    int open(int branch, int digit) {
        int place = branch * DIGITS + digit;
        if (branches[place] == ELSEWHERE) {
            branches[place] = size++;
        }
        return branches[place];
    }

    /** Weighs values by their digit of one level, in the branches of the digits before. */
    void add(int level, float[] values, int count, long weight) {
        switch (level) {
            case 0 -> addFirst(values, count, weight);
            case 1 -> addSecond(values, count, weight);
            default -> addThird(values, count, weight);
        }
    }

    private void addFirst(float[] values, int count, long weight) {
        long[] sums = weights;
        for (int i = 0; i < count; i++) {
            sums[ordered(values[i]) >>> FIRST_SHIFT] += known(values[i], weight);
        }
    }

    private void addSecond(float[] values, int count, long weight) {
        long[] sums = weights;
        int[] next = branches;
        for (int i = 0; i < count; i++) {
            int ordered = ordered(values[i]);
            sums[next[ordered >>> FIRST_SHIFT] * DIGITS + second(ordered)] += known(values[i], weight);
        }
    }

    private void addThird(float[] values, int count, long weight) {
        long[] sums = weights;
        int[] next = branches;
        for (int i = 0; i < count; i++) {
            int ordered = ordered(values[i]);
            int branch = next[next[ordered >>> FIRST_SHIFT] * DIGITS + second(ordered)];
            sums[branch * DIGITS + (ordered & (1 << SECOND_SHIFT) - 1)] += known(values[i], weight);
        }
    }

    /** The first digit of a branch with which so much weight is reached. */
    int reaching(int branch, long weight) {
        long sum = 0;
        int digit = -1;
        while (sum < weight) {
            digit++;
            sum += weights[branch * DIGITS + digit];
        }
        return digit;
    }

    /** The weight in a branch before a digit. */
    long before(int branch, int digit) {
        return Arrays.stream(weights, branch * DIGITS, branch * DIGITS + digit).sum();
    }

    /** The weight of all values. */
    long weight() {
        return before(ROOT, DIGITS);
    }

    /** The value with given digits. */
    static float value(int[] digits) {
        int ordered = digits[0] << FIRST_SHIFT | digits[1] << SECOND_SHIFT | digits[2];
        return Float.intBitsToFloat(ordered ^ (~ordered >> (Integer.SIZE - 1) | Integer.MIN_VALUE));
    }

    /** The bits of a value as a number without a sign, larger for larger values. */
    private static int ordered(float value) {
        int bits = Float.floatToRawIntBits(value);
        return bits ^ (bits >> (Integer.SIZE - 1) | Integer.MIN_VALUE);
    }

    private static int second(int ordered) {
        return ordered >>> SECOND_SHIFT & DIGITS - 1;
    }

    private static long known(float value, long weight) {
        return Float.isNaN(value) ? 0 : weight;
    }
}
