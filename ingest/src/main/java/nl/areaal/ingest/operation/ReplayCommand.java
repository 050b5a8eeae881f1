package nl.areaal.ingest.operation;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import nl.areaal.geodata.store.StoreAddress;
import nl.areaal.geodata.supply.DatasetSupplyStore;
import nl.areaal.geodata.supply.ReplayRequest;
import nl.areaal.geodata.supply.ReplayStore;
import nl.areaal.ingest.command.Arguments;
import nl.areaal.ingest.command.Command;
import nl.areaal.ingest.command.UsageException;
import nl.areaal.ingest.reading.Reason;

/** Delivers messages again that could not be used, after what was wrong has been mended. */
public final class ReplayCommand implements Command {
    private static final String REASON = "--reason";
    private static final String DATASET = "--dataset";
    private static final Duration LOOK = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Supplier<StoreAddress> store;
    private final PrintStream out;

    public ReplayCommand(Supplier<StoreAddress> store, PrintStream out) {
        this.store = store;
        this.out = out;
    }

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public String usage() {
        return "[--reason CODE] [--dataset ID]";
    }

    @Override
    public String summary() {
        return "deliver messages again that could not be used, after a mend";
    }

    @Override
    public void run(Arguments arguments) throws IOException {
        arguments.only(Set.of(REASON, DATASET), 0);
        Optional<String> reason = arguments.find(REASON);
        reason.ifPresent(ReplayCommand::requireKnown);
        Optional<String> dataset = arguments.find(DATASET);
        dataset.ifPresent(this::requireFeed);
        ReplayStore replays = new ReplayStore(store.get().dataSource());
        ReplayRequest done = await(replays, replays.ask(reason, dataset, FeedWords.user()));
        out.println(done.replayed() + " messages were delivered again; " + done.unusable()
                + " of them could not be used again (./areaal problems).");
    }

    private static void requireKnown(String code) {
        for (Reason reason : Reason.values()) {
            if (reason.code().equals(code)) {
                return;
            }
        }
        throw new UsageException(REASON + " is '" + code + "', expected a reason that ./areaal problems shows");
    }

    private void requireFeed(String dataset) {
        if (new DatasetSupplyStore(store.get().dataSource())
                .list().stream().noneMatch(feed -> feed.dataset().equals(dataset))) {
            throw FeedWords.unknown(dataset);
        }
    }

    /** Waits for as long as something moves. */
    private static ReplayRequest await(ReplayStore replays, ReplayRequest asked) throws IOException {
        ReplayRequest now = asked;
        long movedNanos = System.nanoTime();
        while (now.finishedAt().isEmpty()) {
            LockSupport.parkNanos(LOOK.toNanos());
            ReplayRequest next = replays.find(asked.id()).orElse(now);
            if (next.replayed() > now.replayed()) {
                movedNanos = System.nanoTime();
            } else if (System.nanoTime() - movedNanos > PATIENCE.toNanos()) {
                throw new IOException("nobody delivers for " + PATIENCE.toSeconds()
                        + " s; it is done when ingest runs (./areaal status)");
            }
            now = next;
        }
        return now;
    }
}
