package nl.areaal.ingest.sensorthings;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import nl.areaal.geodata.observation.UnusableMessage;
import nl.areaal.geodata.sensorthings.Draft;
import nl.areaal.geodata.sensorthings.Draft.Link;
import nl.areaal.geodata.sensorthings.EntityId;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.InvalidRequestException;
import nl.areaal.geodata.sensorthings.Reading;
import nl.areaal.geodata.sensorthings.sql.EntityWriter;
import nl.areaal.geodata.sensorthings.sql.EntityWriter.Written;
import nl.areaal.geodata.sensorthings.sql.Scope;
import nl.areaal.ingest.sensorthings.entity.DraftReader;
import nl.areaal.ingest.sensorthings.entity.DraftReader.Purpose;
import nl.areaal.ingest.sensorthings.entity.JsonBody;
import nl.areaal.ingest.sensorthings.query.Resource;
import nl.areaal.ingest.sensorthings.query.Resource.Step;

/** Takes observations that come by other ways than HTTP, by the same rules and without making anybody wait. */
public final class Intake {
    private final DraftReader drafts;
    private final ReadingQueue queue;
    private final EntityWriter writer;
    private final StoredNews news;
    private final Executor workers;

    Intake(DraftReader drafts, ReadingQueue queue, EntityWriter writer, StoredNews news, Executor workers) {
        this.drafts = drafts;
        this.queue = queue;
        this.writer = writer;
        this.news = news;
        this.workers = workers;
    }

    /**
     * Reads an observation.
     *
     * @param collection that it is sent to: all, or those of an entity whose id is given
     * @throws InvalidRequestException naming what is wrong with it
     */
    public Draft read(Resource collection, byte[] json) {
        Draft draft = drafts.read(JsonBody.parse(json), EntityType.OBSERVATION, Purpose.CREATE);
        List<Step> steps = collection.steps();
        if (steps.isEmpty()) {
            return draft;
        }
        Optional<EntityId> parent = steps.size() == 1
                ? collection.id()
                : steps.get(steps.size() - 2).id();
        Step last = steps.getLast();
        return draft.with(
                last.navigation().inverse(),
                new Link.Existing(parent.orElseThrow(() -> new InvalidRequestException(
                        "topic",
                        "without the id of the " + last.navigation().from().single(),
                        "a topic like v1.1/Datastreams(1)/Observations"))));
    }

    /**
     * Stores an observation.
     *
     * @return its id when it is durable; fails as the same by HTTP would, or with a {@link QueueFullException}
     */
    public CompletableFuture<EntityId> store(Draft draft, Scope scope) {
        Optional<Reading> plain = PlainReading.find(draft);
        return plain.isPresent()
                ? queue.offer(List.of(plain.get()), scope).thenApply(refusals -> {
                    refusals.getFirst().ifPresent(refusal -> {
                        throw PlainReading.refused(plain.get(), refusal);
                    });
                    return plain.get().key();
                })
                : CompletableFuture.supplyAsync(() -> make(draft, scope), workers);
    }

    /** Tells of a message that was kept because it could not be used. */
    public void tell(UnusableMessage message) {
        news.tell(message);
    }

    private EntityId make(Draft draft, Scope scope) {
        Written written = writer.create(draft, scope);
        news.tell(written);
        return written.id();
    }
}
