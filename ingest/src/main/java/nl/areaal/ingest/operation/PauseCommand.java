package nl.areaal.ingest.operation;

import java.io.PrintStream;
import java.util.Set;
import java.util.function.Supplier;
import nl.areaal.geodata.store.StoreAddress;
import nl.areaal.geodata.supply.PauseStore;
import nl.areaal.ingest.command.Arguments;
import nl.areaal.ingest.command.Command;
import nl.areaal.ingest.command.UsageException;

/** Holds the readings of a dataset back. */
public final class PauseCommand implements Command {
    private static final String REASON = "--reason";

    private final Supplier<StoreAddress> store;
    private final PrintStream out;

    public PauseCommand(Supplier<StoreAddress> store, PrintStream out) {
        this.store = store;
        this.out = out;
    }

    @Override
    public String name() {
        return "pause";
    }

    @Override
    public String usage() {
        return "DATASET --reason TEXT";
    }

    @Override
    public String summary() {
        return "hold the readings of a dataset back: they are kept, and stored when it is resumed";
    }

    @Override
    public void run(Arguments arguments) {
        String dataset = FeedWords.dataset(arguments.only(Set.of(REASON), 1));
        String reason = arguments.get(REASON).strip();
        if (reason.isEmpty()) {
            throw new UsageException(REASON + " is empty, expected why the feed is held back");
        }
        if (!new PauseStore(store.get().dataSource()).pause(dataset, reason, FeedWords.user())) {
            throw FeedWords.unknown(dataset);
        }
        out.println(dataset + " is paused; its readings are kept and stored when it is resumed.");
    }
}
