package nl.areaal.benchmarks.peer;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What work in this process takes of the processor, in user and system seconds; collecting garbage and compiling count too. */
final class Processor {
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final int WARM_UPS = 5;
    private static final double LEAST_SECONDS = 1;

    private Processor() {}

    /** The mean of as many rounds as fill a second, after some to warm up: the platform is a server that runs for weeks. */
    static double seconds(Runnable work) {
        for (int i = 0; i < WARM_UPS; i++) {
            work.run();
        }
        double sum = 0;
        int rounds = 0;
        while (sum < LEAST_SECONDS) {
            sum += once(work);
            rounds++;
        }
        return sum / rounds;
    }

    static double once(Runnable work) {
        long start = PROCESS.getProcessCpuTime();
        work.run();
        return (PROCESS.getProcessCpuTime() - start) / 1e9;
    }
}
