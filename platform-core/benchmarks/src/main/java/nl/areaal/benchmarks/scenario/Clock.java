package nl.areaal.benchmarks.scenario;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** Takes times, in milliseconds. */
final class Clock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** How often something is done for a median. */
    static final int ROUNDS = 5;

    private static final int WARM_UPS = 2;

    private Clock() {}

    /** Time of this thread on the processor, which other work on the machine disturbs less than time on the clock. */
    static double processorMillis(Runnable work) {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    }

    /** The median of some rounds, after a few to warm up. */
    static double medianOfThread(Runnable work) {
        double[] millis = new double[ROUNDS];
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            millis[Math.max(0, round)] = processorMillis(work);
        }
        return percentile(millis, 50);
    }

    static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** The smallest of the values that so many percent of them don't exceed. */
    static double percentile(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
    }
}
