package nl.areaal.ingest.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import nl.areaal.geodata.feed.HarvestMark;
import nl.areaal.geodata.feed.HarvestProgress;
import nl.areaal.geodata.observation.UnusableMessage;
import nl.areaal.ingest.feed.StreamDelivery;
import tools.jackson.databind.JsonNode;

/** Takes what is new of one datastream. */
final class DatastreamHarvest {
    static final int KEEP_EVERY = 20_000;

    private final Remote remote;
    private final Destination destination;
    private final String service;
    private final Refusals refusals;
    private final Instant latest;
    private final ResultTimes results = new ResultTimes();
    /** The readings of the newest time: the next page may have another of that time. */
    private final List<TimedResult> held = new ArrayList<>();
    /** Up to when all is published. */
    private Optional<Instant> published = Optional.empty();

    private Optional<Instant> reached = Optional.empty();
    private Optional<HarvestMark> before = Optional.empty();
    private Instant began = Instant.EPOCH;
    private boolean ended;
    private long readings;
    private long refused;
    private int waiting;

    DatastreamHarvest(Remote remote, Destination destination, String service, Refusals refusals, Instant latest) {
        this.remote = remote;
        this.destination = destination;
        this.service = service;
        this.refusals = refusals;
        this.latest = latest;
    }

    Remote remote() {
        return remote;
    }

    long readings() {
        return readings;
    }

    long refused() {
        return refused;
    }

    /** Notes how far we were, and since when the service is asked. */
    void begin(Optional<HarvestMark> mark, Instant now) {
        before = mark;
        began = now;
    }

    /** Reads all pages. A service whose pages don't get on in time gives the same for ever. */
    void run(Collection pages, StreamDelivery delivery, HarvestProgress progress)
            throws IOException, InterruptedException, ExecutionException {
        try {
            for (Optional<Page> page = pages.next(); page.isPresent(); page = pages.next()) {
                take(page.get());
                if (waiting >= KEEP_EVERY) {
                    delivery.awaitStored();
                    keep(progress);
                }
            }
            ended = true;
        } finally {
            publish(held);
            held.clear();
            if (reached.isPresent()) {
                published = later(published, reached.get());
            }
        }
    }

    private void take(Page page) throws HarvestException {
        Optional<Instant> before = reached;
        List<TimedResult> told = new ArrayList<>(held);
        page.entities().forEach(entity -> take(entity, told));
        waiting += page.entities().size();
        int next = told.size();
        while (next > 0 && told.get(next - 1).time().equals(told.getLast().time())) {
            next--;
        }
        publish(told.subList(0, next));
        held.clear();
        held.addAll(told.subList(next, told.size()));
        if (!page.entities().isEmpty() && page.next().isPresent() && reached.equals(before)) {
            throw new HarvestException("pages of '" + service + "' for Datastream " + remote.id()
                    + " don't get on after " + reached.map(Instant::toString).orElse("their begin")
                    + ", expected later observations on each");
        }
    }

    private void take(JsonNode entity, List<TimedResult> told) {
        switch (RemoteObservation.read(entity, latest)) {
            case RemoteObservation.Read.Good(TimedResult reading, Optional<ResultTimes.Told> made) -> {
                told.add(reading);
                results.add(made);
                reached = later(reached, reading.time());
            }
            case RemoteObservation.Read.Bad bad -> {
                refuse(bad, entity.toString());
                if (bad.time().isPresent()) {
                    reached = later(reached, bad.time().get());
                }
            }
        }
    }

    private void refuse(RemoteObservation.Read.Bad bad, String original) {
        refusals.add(new UnusableMessage(
                Refusals.problem(
                        new Refusals.Fault(bad.field(), bad.value(), bad.expected()),
                        "an Observation",
                        "harvest:" + service + "/Datastreams(" + remote.id() + ")",
                        original,
                        latest),
                original.getBytes(UTF_8),
                destination.datastreamId()));
    }

    private void publish(List<TimedResult> told) {
        readings += destination.take(told);
        if (!told.isEmpty()) {
            published = later(published, told.getLast().time());
        }
    }

    private static Optional<Instant> later(Optional<Instant> before, Instant time) {
        return Optional.of(before.filter(time::isBefore).orElse(time));
    }

    /** How many observations were taken since how far we are was noted. */
    int waiting() {
        return waiting;
    }

    /** Notes how far we are: to be called once all that was published is stored. */
    void keep(HarvestProgress progress) throws InterruptedException, ExecutionException {
        refused += refusals.keep();
        waiting = 0;
        published.ifPresent(time -> progress.save(remote.id(), time));
    }

    /** Notes that the datastream was read to its end, if it was: to be called last. */
    void finish(LookBack lookBack, HarvestProgress progress) {
        if (!ended) {
            return;
        }
        Optional<Instant> resultUntil = results.until(before.flatMap(HarvestMark::resultUntil), began);
        Optional<Instant> lookedBackAt = before.flatMap(HarvestMark::lookedBackAt);
        if (before.isEmpty() || (before.get().resultUntil().isEmpty() && lookBack.isDue(before.get(), began))) {
            lookedBackAt = Optional.of(began);
        }
        if (before.isEmpty()
                || !before.get().equals(new HarvestMark(before.get().seenUntil(), resultUntil, lookedBackAt))) {
            progress.finish(remote.id(), resultUntil, lookedBackAt);
        }
    }
}
