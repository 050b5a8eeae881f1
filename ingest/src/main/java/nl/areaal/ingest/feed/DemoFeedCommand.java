package nl.areaal.ingest.feed;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.ingest.IngestSettings;
import nl.areaal.ingest.command.Arguments;
import nl.areaal.ingest.command.Command;

/** Streams made-up readings of the example datasets until it is stopped. */
public final class DemoFeedCommand implements Command {
    private final Supplier<IngestSettings> settings;
    private final PrintStream out;

    public DemoFeedCommand(Supplier<IngestSettings> settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    @Override
    public String name() {
        return "demo-feed";
    }

    @Override
    public String usage() {
        return "";
    }

    @Override
    public String summary() {
        return "stream made-up readings of the example datasets, until stopped";
    }

    @Override
    public void run(Arguments arguments) throws InterruptedException {
        arguments.only(Set.of(), 0);
        IngestSettings where = settings.get();
        SensorStore sensors = new SensorStore(where.store().dataSource());
        new DemoFeed(where.stream(), sensors::exampleDatastreams, InstantSource.system(), out).runUntil(() -> false);
    }
}
