package nl.areaal.ingest.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Measures how readings come in and are read, each figure beside a ceiling of the same run, or beside what others reached
 * elsewhere.
 *
 * <p>Needs {@code AREAAL_DB_*} and {@code AREAAL_KAFKA}; makes and drops databases and topics of its own.
 */
public final class IngestBench {
    private final BenchOptions options;
    private final Report report = new Report(System.out);

    private IngestBench(BenchOptions options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("logback.configurationFile", "logback-command.xml");
        new IngestBench(BenchOptions.parse(arguments)).run();
    }

    private void run() throws Exception {
        if (options.asksFor("stream")) {
            new StreamBench(options.messages(), report).run();
        }
        if (options.asksFor("growing")) {
            new GrowingBench(options.rows(), report).run();
        }
        LiveBench live = new LiveBench(report);
        if (options.asksFor("visible")) {
            live.visible();
        }
        if (options.asksFor("replay")) {
            live.replay();
        }
        if (options.asksFor("sensorthings")) {
            new DeliveryBench(report).run();
        }
        if (options.asksFor("reads")) {
            new ReadBench(options.observations(), report).run();
        }
        report.heading(
                "memory: heap at most %,d of %,d MiB, process at most %s",
                peakHeapBytes() >> 20, Runtime.getRuntime().maxMemory() >> 20, peakResident());
    }

    private static long peakHeapBytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /** What the whole process took at most, as Linux counts it. */
    private static String peakResident() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .map(line -> line.substring("VmHWM:".length()).strip())
                        .orElse("unknown")
                : "unknown";
    }
}
