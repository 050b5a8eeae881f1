package nl.areaal.ingest.operation;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import nl.areaal.core.observation.supply.Intake;
import nl.areaal.geodata.store.StoreAddress;
import nl.areaal.geodata.supply.DatasetSupply;
import nl.areaal.geodata.supply.DatasetSupplyStore;
import nl.areaal.geodata.supply.IntakeStore;
import nl.areaal.ingest.command.Arguments;
import nl.areaal.ingest.command.Command;

/** Shows how the feeds fare. */
public final class FeedsCommand implements Command {
    private final Supplier<StoreAddress> store;
    private final PrintStream out;

    public FeedsCommand(Supplier<StoreAddress> store, PrintStream out) {
        this.store = store;
        this.out = out;
    }

    @Override
    public String name() {
        return "feeds";
    }

    @Override
    public String usage() {
        return "";
    }

    @Override
    public String summary() {
        return "show what comes in, what is late and what is held back, feed by feed";
    }

    @Override
    public void run(Arguments arguments) {
        arguments.only(Set.of(), 0);
        List<DatasetSupply> feeds = new DatasetSupplyStore(store.get().dataSource()).list();
        feeds.forEach(this::tell);
        Intake intake = new IntakeStore(store.get().dataSource()).intake();
        out.println(intake.readingSince()
                .map(seen -> "The stream was read at " + seen + "; " + intake.waiting() + " messages wait.")
                .orElse("Nobody has read the stream yet."));
    }

    private void tell(DatasetSupply feed) {
        out.printf(
                Locale.ROOT,
                "%s  %s%n  %d datastreams, %d late; %d readings in the last hour, the last one stored %s%n",
                feed.dataset(),
                feed.title(),
                feed.datastreams(),
                feed.lateDatastreams(),
                feed.readings(),
                feed.lastStored().map(time -> "at " + time).orElse("never"));
        if (feed.unusable() > 0) {
            out.printf(Locale.ROOT, "  %d messages of the last day could not be used%n", feed.unusable());
        }
        feed.pause()
                .ifPresent(pause -> out.printf(
                        Locale.ROOT,
                        "  paused since %s by %s: %s; %d messages are held back%n",
                        pause.since(),
                        pause.by(),
                        pause.reason(),
                        feed.held()));
    }
}
