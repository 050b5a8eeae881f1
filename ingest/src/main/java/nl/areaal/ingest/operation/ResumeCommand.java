package nl.areaal.ingest.operation;

import java.io.PrintStream;
import java.util.Set;
import java.util.function.Supplier;
import nl.areaal.geodata.store.StoreAddress;
import nl.areaal.geodata.supply.PauseStore;
import nl.areaal.ingest.command.Arguments;
import nl.areaal.ingest.command.Command;

/** Lets the readings of a dataset through again. */
public final class ResumeCommand implements Command {
    private final Supplier<StoreAddress> store;
    private final PrintStream out;

    public ResumeCommand(Supplier<StoreAddress> store, PrintStream out) {
        this.store = store;
        this.out = out;
    }

    @Override
    public String name() {
        return "resume";
    }

    @Override
    public String usage() {
        return "DATASET";
    }

    @Override
    public String summary() {
        return "let the readings of a dataset through again, those included that were held back";
    }

    @Override
    public void run(Arguments arguments) {
        String dataset = FeedWords.dataset(arguments.only(Set.of(), 1));
        boolean was = new PauseStore(store.get().dataSource()).resume(dataset);
        out.println(was ? dataset + " is resumed; what was held back follows." : dataset + " was not paused.");
    }
}
