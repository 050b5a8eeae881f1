package nl.areaal.ingest.operation;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nl.areaal.geodata.store.StoreAddress;
import nl.areaal.geodata.supply.DeletionRecord;
import nl.areaal.geodata.supply.RetentionStore;
import nl.areaal.ingest.command.Arguments;
import nl.areaal.ingest.command.Command;

/** Deletes at once what has been kept for as long as was promised; the service does so by itself, some times a day. */
public final class RetentionCommand implements Command {
    private static final int SHOWN = 20;

    private final Supplier<StoreAddress> store;
    private final PrintStream out;

    public RetentionCommand(Supplier<StoreAddress> store, PrintStream out) {
        this.store = store;
        this.out = out;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public String usage() {
        return "";
    }

    @Override
    public String summary() {
        return "delete readings that were kept for as long as was promised, and show what was deleted";
    }

    @Override
    public void run(Arguments arguments) {
        arguments.only(Set.of(), 0);
        RetentionStore retention = new RetentionStore(store.get().dataSource());
        int now = retention.apply(FeedWords.user()).size();
        List<DeletionRecord> newest = retention.newest(SHOWN);
        newest.reversed()
                .forEach(deleted ->
                        out.println("%s  %s: %d readings, %d earlier values and %d unusable messages from %s to %s, %s"
                                .formatted(
                                        deleted.deletedAt(),
                                        deleted.whose(),
                                        deleted.observations(),
                                        deleted.superseded(),
                                        deleted.unusable(),
                                        deleted.oldest(),
                                        deleted.newest(),
                                        deleted.rule())));
        out.println(now == 0 ? "Nothing was too old." : now + " deletions were written down.");
    }
}
