package nl.areaal.mapui.security;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Lets callers in at a bounded pace, each for themselves. */
public final class Turnstile {
    private static final int MOST_CALLERS = 10_000;

    private final int burst;
    private final Duration perTurn;
    private final LongSupplier nanoClock;
    private final Map<String, Purse> purses = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * Sets the pace.
     *
     * @param burst how many turns a caller may take at once
     * @param perTurn after how long a caller gets one more
     */
    public Turnstile(int burst, Duration perTurn, LongSupplier nanoClock) {
        this.burst = burst;
        this.perTurn = perTurn;
        this.nanoClock = nanoClock;
    }

    /**
     * Takes turns of a caller, if there are so many left.
     *
     * @return nothing for one who is let in; else how long until they would be
     */
    public synchronized Duration take(String caller, int turns) {
        long now = nanoClock.getAsLong();
        Purse purse = purses.getOrDefault(caller, new Purse(burst, now)).at(now, burst, perTurn.toNanos());
        if (purse.turns < turns) {
            purses.put(caller, purse);
            return Duration.ofNanos((long) Math.ceil((turns - purse.turns) * perTurn.toNanos()));
        }
        purses.put(caller, new Purse(purse.turns - turns, now));
        if (purses.size() > MOST_CALLERS) {
            purses.remove(purses.keySet().iterator().next());
        }
        return Duration.ZERO;
    }

    /** The turns that a caller had left at a moment. */
    private record Purse(double turns, long nanoTime) {
        Purse at(long now, int most, long nanosPerTurn) {
            return new Purse(Math.min(most, turns + (double) (now - nanoTime) / nanosPerTurn), now);
        }
    }
}
