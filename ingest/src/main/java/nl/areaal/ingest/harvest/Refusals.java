package nl.areaal.ingest.harvest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import nl.areaal.geodata.observation.Problem;
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

    /** Why something can't be used: which member, what it holds and what was expected. */
    record Fault(String field, String value, String expected) {}

    /**
     * The problem that something is, named by its content: the same is the same problem however often it is fetched.
     *
     * @param what it is, with its article
     * @param source where it was fetched
     * @param original all of it
     */
    static Problem problem(Fault fault, String what, String source, String original, Instant receivedAt) {
        return new Problem(
                "bad-observation",
                "The member '" + fault.field + "' of " + what + " can't be used.",
                Optional.of(fault.field),
                Optional.of(fault.value),
                Optional.of(fault.expected),
                new Problem.Origin(source, 0, Integer.toUnsignedLong(original.hashCode()), receivedAt));
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
