package nl.areaal.ingest.harvest;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.source.Fetch;
import nl.areaal.geodata.source.Reach;
import nl.areaal.ingest.IngestSettings;
import nl.areaal.ingest.command.Arguments;
import nl.areaal.ingest.command.Command;
import nl.areaal.ingest.command.UsageException;

/** Fetches what is new of another SensorThings service, once. */
public final class HarvestCommand implements Command {
    static final long MOST_BYTES = 64L << 20;
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String DATASET = "--dataset";
    private static final String ALLOW_PRIVATE = "--allow-private";

    private final Supplier<IngestSettings> settings;
    private final PrintStream out;

    public HarvestCommand(Supplier<IngestSettings> settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    @Override
    public String name() {
        return "harvest";
    }

    @Override
    public String usage() {
        return "URL --dataset ID [--allow-private yes]";
    }

    @Override
    public String summary() {
        return "fetch what is new of another SensorThings service (1.0 or 1.1)";
    }

    @Override
    public void run(Arguments arguments) throws Exception {
        arguments.only(Set.of(DATASET, ALLOW_PRIVATE), 1);
        if (arguments.words().isEmpty()) {
            throw new UsageException("URL is missing");
        }
        String dataset;
        try {
            dataset = Dataset.requireId(arguments.get(DATASET));
        } catch (IllegalArgumentException e) {
            throw new UsageException(DATASET + ": " + e.getMessage());
        }
        boolean allowed = arguments.find(ALLOW_PRIVATE).filter("yes"::equals).isPresent();
        Reach reach = allowed ? Reach.ANYWHERE : Reach.PUBLIC_AND_THIS_MACHINE;
        IngestSettings known = settings.get();
        try (Fetch fetch = new Fetch(reach, MOST_BYTES, PATIENCE)) {
            HarvestReport report = new Harvest(
                            known.store().dataSource(), known.stream(), InstantSource.system(), fetch, Pause.SLEEPING)
                    .run(arguments.words().getFirst(), dataset);
            say(report);
        }
    }

    private void say(HarvestReport report) {
        out.println("Stations: " + report.stations() + ", datastreams: " + report.datastreams());
        out.println(report.readings() + " new readings"
                + (report.refused() == 0 ? "" : ", " + report.refused() + " refused (./areaal problems)"));
        report.failures().forEach(failure -> out.println("  not to its end: " + failure));
    }
}
