package nl.areaal.ingest.large;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How much memory this process took at most since a moment. */
final class Memory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path FORGET = Path.of("/proc/self/clear_refs");
    private static final String PEAK = "VmHWM:";
    /** Makes Linux count the most that the process takes anew. */
    private static final String FORGET_PEAK = "5";

    private Memory() {}

    static Memory watch() {
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        try {
            if (Files.isWritable(FORGET)) {
                Files.writeString(FORGET, FORGET_PEAK);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Memory();
    }

    @Override
    public String toString() {
        long heap = pools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        return "heap at most %,d of %,d MiB, process at most %s"
                .formatted(heap >> 20, Runtime.getRuntime().maxMemory() >> 20, resident());
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static String resident() {
        try {
            return Files.exists(STATUS)
                    ? Files.readAllLines(STATUS).stream()
                            .filter(line -> line.startsWith(PEAK))
                            .findFirst()
                            .map(line -> line.substring(PEAK.length()).strip())
                            .orElse("unknown")
                    : "unknown";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
