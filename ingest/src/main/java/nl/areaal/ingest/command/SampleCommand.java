package nl.areaal.ingest.command;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.areaal.geodata.coverage.FactBaseline;
import nl.areaal.geodata.sample.SampleRegion;
import nl.areaal.geodata.sample.Scale;
import nl.areaal.geodata.store.StoreAddress;

/** Loads the example region, with the facts that models read. */
public final class SampleCommand implements Command {
    private static final String SCALE = "--scale";
    private static final int CELL_METRES = 25;

    private final Supplier<StoreAddress> store;
    private final InstantSource clock;
    private final PrintStream out;

    public SampleCommand(Supplier<StoreAddress> store, InstantSource clock, PrintStream out) {
        this.store = store;
        this.clock = clock;
        this.out = out;
    }

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public String usage() {
        return "[--scale small|full]";
    }

    @Override
    public String summary() {
        return "load the example region, or what is missing of it";
    }

    @Override
    public void run(Arguments arguments) {
        String word = arguments.only(Set.of(SCALE), 0).find(SCALE).orElse("small");
        Scale scale = Scale.find(word)
                .orElseThrow(() -> new UsageException(SCALE + " is '" + word + "', expected small or full"));
        DataSource database = store.get().dataSource();
        SampleRegion.load(database, scale, clock.instant(), this::tell);
        int made = FactBaseline.build(database, CELL_METRES).made().size();
        if (made > 0) {
            tell("facts for the models: " + made);
        }
    }

    private void tell(String progress) {
        out.println("  sample       " + progress);
    }
}
