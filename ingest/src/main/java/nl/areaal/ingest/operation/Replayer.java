package nl.areaal.ingest.operation;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import nl.areaal.geodata.store.StoreLock;
import nl.areaal.geodata.supply.Original;
import nl.areaal.geodata.supply.ReplayRequest;
import nl.areaal.geodata.supply.ReplayStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers originals to the stream again: those of feeds that were resumed, and those that somebody asks for after a mend.
 *
 * <p>An original is marked when the broker has it. A crash in between delivers it twice, which the store makes harmless.
 */
final class Replayer implements Round {
    private static final Logger LOG = LoggerFactory.getLogger(Replayer.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int PAGE = 1_000;

    private final ReplayStore store;
    private final ReplayStream stream;
    private final StoreLock lock;

    Replayer(ReplayStore store, ReplayStream stream, StoreLock lock) {
        this.lock = lock;
        this.store = store;
        this.stream = stream;
    }

    @Override
    public String name() {
        return "delivering messages again";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() throws Exception {
        lock.runIfFree(this::replay);
    }

    private void replay() throws IOException, ExecutionException, InterruptedException {
        replay(most -> store.released(stream.topic(), most), (replayed, unusable) -> {});
        for (ReplayRequest request : store.open()) {
            replay(
                    most -> store.originals(request, stream.topic(), most),
                    (replayed, unusable) -> store.progress(request.id(), replayed, unusable));
            ReplayRequest done = store.finish(request.id());
            LOG.info(
                    "{} messages were delivered again for {}, {} of them could not be used again",
                    done.replayed(),
                    done.askedBy(),
                    done.unusable());
        }
    }

    private void replay(Function<Integer, List<Original>> next, Progress progress)
            throws IOException, ExecutionException, InterruptedException {
        for (List<Original> page = next.apply(PAGE); !page.isEmpty(); page = next.apply(PAGE)) {
            List<ReplayStore.Place> places = stream.send(page);
            store.replayed(page);
            progress.count(page.size(), 0);
            stream.awaitRead(places);
            progress.count(0, store.unusable(stream.clusterId(), stream.topic(), places));
        }
    }

    /** Hears of each page. */
    @FunctionalInterface
    private interface Progress {
        void count(long replayed, long unusable);
    }
}
