package nl.areaal.ingest.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import nl.areaal.geodata.feed.HarvestProgress;
import nl.areaal.geodata.observation.Problem;
import nl.areaal.geodata.observation.UnusableMessage;
import nl.areaal.ingest.feed.ReadingMessage;
import nl.areaal.ingest.feed.StreamDelivery;
import tools.jackson.databind.JsonNode;

/** Takes what is new of one datastream. */
final class DatastreamHarvest {
    static final int KEEP_EVERY = 20_000;

    private final Remote remote;
    private final long datastreamId;
    private final String service;
    private final StreamDelivery delivery;
    private final HarvestProgress progress;
    private final Instant latest;
    private final List<UnusableMessage> unusable = new ArrayList<>();
    private Optional<Instant> newest = Optional.empty();
    private long readings;
    private long refused;
    private int waiting;

    DatastreamHarvest(
            Remote remote,
            long datastreamId,
            String service,
            StreamDelivery delivery,
            HarvestProgress progress,
            Instant latest) {
        this.remote = remote;
        this.datastreamId = datastreamId;
        this.service = service;
        this.delivery = delivery;
        this.progress = progress;
        this.latest = latest;
    }

    long readings() {
        return readings;
    }

    long refused() {
        return refused;
    }

    /** Reads all pages. A service whose pages don't get on in time gives the same for ever. */
    void run(Collection pages) throws IOException, InterruptedException, ExecutionException {
        for (Optional<Page> page = pages.next(); page.isPresent(); page = pages.next()) {
            Optional<Instant> before = newest;
            page.get().entities().forEach(this::take);
            if (!page.get().entities().isEmpty() && page.get().next().isPresent() && newest.equals(before)) {
                throw new HarvestException("pages of '" + service + "' for Datastream " + remote.id()
                        + " don't get on after " + newest.map(Instant::toString).orElse("their begin")
                        + ", expected later observations on each");
            }
            if (waiting >= KEEP_EVERY) {
                delivery.awaitStored();
                keep();
            }
        }
    }

    /** How many observations were taken since how far we are was noted. */
    int waiting() {
        return waiting;
    }

    /** Notes how far we are: to be called once all that was published is stored. */
    void keep() throws InterruptedException, ExecutionException {
        delivery.keep("harvest", unusable);
        unusable.clear();
        waiting = 0;
        newest.ifPresent(time -> progress.save(remote.id(), time));
    }

    private void take(JsonNode entity) {
        waiting++;
        switch (RemoteObservation.read(entity, latest)) {
            case RemoteObservation.Read.Good(Instant time, double result) -> {
                delivery.publish(new ReadingMessage(
                        datastreamId, time, result, remote.channel().unit().ucum()));
                readings++;
                seen(Optional.of(time));
            }
            case RemoteObservation.Read.Bad bad -> {
                unusable.add(new UnusableMessage(
                        problem(bad, entity), entity.toString().getBytes(UTF_8), datastreamId));
                refused++;
                seen(bad.time());
            }
        }
    }

    private void seen(Optional<Instant> time) {
        time.filter(later -> newest.isEmpty() || later.isAfter(newest.get())).ifPresent(later -> newest = time);
    }

    /** Named by its content, so that the same observation is the same problem however often it is fetched. */
    private Problem problem(RemoteObservation.Read.Bad bad, JsonNode entity) {
        return new Problem(
                "bad-observation",
                "The member '" + bad.field() + "' of an Observation can't be used.",
                Optional.of(bad.field()),
                Optional.of(bad.value()),
                Optional.of(bad.expected()),
                new Problem.Origin(
                        "harvest:" + service + "/Datastreams(" + remote.id() + ")",
                        0,
                        Integer.toUnsignedLong(entity.toString().hashCode()),
                        latest));
    }
}
