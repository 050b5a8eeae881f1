package nl.areaal.ingest.harvest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import nl.areaal.geodata.observation.ProblemStore;
import nl.areaal.geodata.observation.UnusableMessage;
import nl.areaal.ingest.feed.StreamDelivery;

/** What another service has that we can't use: kept and told of once, however often it is fetched. */
final class Refusals {
    private static final String SOURCE = "harvest";

    private final StreamDelivery delivery;
    private final ProblemStore problems;
    private final List<UnusableMessage> waiting = new ArrayList<>();

    Refusals(StreamDelivery delivery, ProblemStore problems) {
        this.delivery = delivery;
        this.problems = problems;
    }

    void add(UnusableMessage message) {
        waiting.add(message);
    }

    /** Keeps what is new, and says how much that was. */
    int keep() throws ExecutionException, InterruptedException {
        List<UnusableMessage> fresh = waiting.isEmpty() ? List.of() : problems.notKept(SOURCE, waiting);
        delivery.keep(SOURCE, fresh);
        waiting.clear();
        return fresh.size();
    }
}
