package nl.areaal.ingest.harvest;

import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.feed.FeedKind;
import nl.areaal.geodata.source.Fetch;
import nl.areaal.geodata.source.Reach;
import nl.areaal.ingest.IngestSettings;
import nl.areaal.ingest.command.Arguments;
import nl.areaal.ingest.command.Command;
import nl.areaal.ingest.command.UsageException;

/** Fetches what is new of a service of others, once. */
public final class HarvestCommand implements Command {
    static final long MOST_BYTES = 64L << 20;
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String DATASET = "--dataset";
    private static final String AS = "--as";
    private static final String LOOK_BACK = "--look-back";
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
        return "URL --dataset ID [--as sensorthings|luchtmeetnet] [--look-back P1D] [--allow-private yes]";
    }

    @Override
    public String summary() {
        return "fetch what is new of another SensorThings service (1.0 or 1.1), or of Luchtmeetnet";
    }

    @Override
    public void run(Arguments arguments) throws Exception {
        arguments.only(Set.of(DATASET, AS, LOOK_BACK, ALLOW_PRIVATE), 1);
        if (arguments.words().isEmpty()) {
            throw new UsageException("URL is missing");
        }
        String dataset;
        try {
            dataset = Dataset.requireId(arguments.get(DATASET));
        } catch (IllegalArgumentException e) {
            throw new UsageException(DATASET + ": " + e.getMessage());
        }
        FeedKind kind = kind(arguments);
        LookBack lookBack = lookBack(arguments);
        boolean allowed = arguments.find(ALLOW_PRIVATE).filter("yes"::equals).isPresent();
        Reach reach = allowed ? Reach.ANYWHERE : Reach.PUBLIC_AND_THIS_MACHINE;
        IngestSettings known = settings.get();
        try (Fetch fetch = new Fetch(reach, MOST_BYTES, PATIENCE)) {
            say(new Harvesting(known.store().dataSource(), known.stream(), InstantSource.system())
                    .run(kind, arguments.words().getFirst(), dataset, new Asking(fetch, Pause.SLEEPING, lookBack)));
        }
    }

    private static FeedKind kind(Arguments arguments) throws UsageException {
        return switch (arguments.find(AS).orElse("sensorthings")) {
            case "sensorthings" -> FeedKind.SENSORTHINGS;
            case "luchtmeetnet" -> FeedKind.LUCHTMEETNET;
            case String other ->
                throw new UsageException(AS + " is '" + other + "', expected sensorthings or luchtmeetnet");
        };
    }

    private static LookBack lookBack(Arguments arguments) throws UsageException {
        try {
            return arguments
                    .find(LOOK_BACK)
                    .map(Duration::parse)
                    .map(LookBack::new)
                    .orElse(LookBack.USUAL);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new UsageException(LOOK_BACK + " is '"
                    + arguments.find(LOOK_BACK).orElse("") + "', expected PT0S to P366D, such as P1D");
        }
    }

    private void say(HarvestReport report) {
        out.println("Stations: " + report.stations() + ", datastreams: " + report.datastreams());
        out.println(report.readings() + " new readings"
                + (report.refused() == 0 ? "" : ", " + report.refused() + " refused (./areaal problems)"));
        report.failures().forEach(failure -> out.println("  not to its end: " + failure));
    }
}
