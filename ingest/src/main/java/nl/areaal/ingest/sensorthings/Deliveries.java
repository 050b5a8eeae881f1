package nl.areaal.ingest.sensorthings;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.areaal.geodata.dataset.Classification;
import nl.areaal.geodata.sensorthings.Draft;
import nl.areaal.geodata.sensorthings.Draft.Link;
import nl.areaal.geodata.sensorthings.Entity;
import nl.areaal.geodata.sensorthings.EntityId;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.InvalidRequestException;
import nl.areaal.geodata.sensorthings.Navigation;
import nl.areaal.geodata.sensorthings.Reading;
import nl.areaal.geodata.sensorthings.sql.EntityWriter;
import nl.areaal.geodata.sensorthings.sql.EntityWriter.Written;
import nl.areaal.geodata.sensorthings.sql.ReadingDrafts;
import nl.areaal.geodata.sensorthings.sql.Scope;
import nl.areaal.ingest.sensorthings.entity.DataArrayReader;
import nl.areaal.ingest.sensorthings.entity.DataArrayReader.Row;
import nl.areaal.ingest.sensorthings.entity.DraftReader;
import nl.areaal.ingest.sensorthings.entity.DraftReader.Purpose;
import nl.areaal.ingest.sensorthings.entity.EntityJson;
import nl.areaal.ingest.sensorthings.entity.JsonBody;
import nl.areaal.ingest.sensorthings.query.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does what requests ask that write. */
final class Deliveries {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<Classification> NOTHING_CLOSED = Set.of();

    private final Answers answers;
    private final EntityWriter writer;
    private final ReadingQueue queue;
    private final StoredNews news;
    private final DraftReader drafts;
    private final DataArrayReader dataArrays;

    Deliveries(Answers answers, EntityWriter writer, ReadingQueue queue, StoredNews news, DraftReader drafts) {
        this.answers = answers;
        this.writer = writer;
        this.queue = queue;
        this.news = news;
        this.drafts = drafts;
        dataArrays = new DataArrayReader(drafts);
    }

    ResponseEntity<byte[]> create(Call call, byte[] body, Scope scope) throws InterruptedException {
        if (call.path().equals(List.of("CreateObservations"))) {
            return createObservations(call, body, scope);
        }
        Resource resource = call.resource();
        if (!resource.isMany() || resource.form() != Resource.Form.WHOLE) {
            throw new MethodException("A new entity is posted to a collection, like Things.");
        }
        EntityType type = resource.type();
        Draft draft = drafts.read(JsonBody.parse(body), type, Purpose.CREATE);
        EntityId id = isNamedDatastream(resource) && isPlainReading(draft.with(backOf(resource), linkToRoot(resource)))
                ? storeUnder(resource, call, draft, scope)
                : store(underParent(resource, call, draft), scope);
        return receipt(ResponseEntity.created(URI.create(call.links().self(type, id))), call, type, id);
    }

    ResponseEntity<byte[]> change(Call call, byte[] body, Purpose purpose, Scope scope) {
        Resource resource = entity(call);
        Entity before = answers.getKey(resource, call, NOTHING_CLOSED);
        Draft draft = drafts.read(JsonBody.parse(body), resource.type(), purpose);
        Written written = writer.update(before.key(), draft, scope);
        written.readings().outcomes().forEach(news::tell);
        news.forget();
        return receipt(ResponseEntity.ok(), call, resource.type(), before.id());
    }

    ResponseEntity<byte[]> delete(Call call, Scope scope) {
        Resource resource = entity(call);
        Entity before = answers.getKey(resource, call, NOTHING_CLOSED);
        writer.delete(resource.type(), before.key(), scope);
        news.forget();
        return ResponseEntity.ok().build();
    }

    private static Resource entity(Call call) {
        Resource resource = call.resource();
        if (resource.isMany() || !resource.property().isEmpty() || resource.form() != Resource.Form.WHOLE) {
            throw new MethodException("What is changed or deleted is one entity, like Things(1).");
        }
        return resource;
    }

    private static ResponseEntity<byte[]> receipt(
            ResponseEntity.BodyBuilder answer, Call call, EntityType type, EntityId id) {
        return answer.contentType(MediaType.APPLICATION_JSON).body(new EntityJson(call.links()).receipt(type, id));
    }

    private static boolean isNamedDatastream(Resource resource) {
        return resource.root() == EntityType.DATASTREAM && resource.steps().size() == 1;
    }

    private static Navigation backOf(Resource resource) {
        return resource.steps().getLast().navigation().inverse();
    }

    private static Link linkToRoot(Resource resource) {
        return new Link.Existing(resource.id().orElseThrow());
    }

    /** Whether the datastream is there is asked only when its reading is refused: who stores it looks as well. */
    private EntityId storeUnder(Resource resource, Call call, Draft draft, Scope scope) throws InterruptedException {
        try {
            return storeOne(draft.with(backOf(resource), linkToRoot(resource)), scope);
        } catch (InvalidRequestException e) {
            answers.findParent(resource, call, NOTHING_CLOSED);
            throw e;
        }
    }

    private Draft underParent(Resource resource, Call call, Draft draft) {
        return answers.findParent(resource, call, NOTHING_CLOSED)
                .map(parent -> draft.with(backOf(resource), new Link.Existing(parent.key())))
                .orElse(draft);
    }

    private EntityId store(Draft draft, Scope scope) throws InterruptedException {
        return isPlainReading(draft) ? storeOne(draft, scope) : make(draft, scope);
    }

    private EntityId make(Draft draft, Scope scope) {
        Written written = writer.create(draft, scope);
        written.readings().outcomes().forEach(news::tell);
        return written.id();
    }

    /** Most of what comes: one reading of a datastream that is there. */
    private static boolean isPlainReading(Draft draft) {
        return draft.type() == EntityType.OBSERVATION
                && draft.links("Datastream").size() == 1
                && draft.links().values().stream().flatMap(List::stream).allMatch(Link.Existing.class::isInstance);
    }

    private EntityId storeOne(Draft draft, Scope scope) throws InterruptedException {
        long datastream = existing(draft, "Datastream").orElseThrow();
        Reading reading = ReadingDrafts.reading(
                draft, datastream, existing(draft, "FeatureOfInterest").orElse(null));
        queue.store(List.of(reading), scope).getFirst().ifPresent(expected -> {
            throw new InvalidRequestException("Datastream", Long.toString(datastream), expected);
        });
        return reading.key();
    }

    private static Optional<Long> existing(Draft draft, String navigation) {
        return draft.links(navigation).stream()
                .map(link -> ((Link.Existing) link).id().number())
                .findFirst();
    }

    private ResponseEntity<byte[]> createObservations(Call call, byte[] body, Scope scope) throws InterruptedException {
        JsonNode json = JsonBody.parse(body);
        List<Row> rows = dataArrays.read(json);
        List<Reading> readings =
                rows.stream().flatMap(row -> row.reading().stream()).toList();
        List<Optional<String>> refusals = queue.store(readings, scope);
        List<String> told = new ArrayList<>();
        int stored = 0;
        for (Row row : rows) {
            Optional<Reading> reading = row.reading();
            if (reading.isEmpty()) {
                told.add("error: " + row.fault());
            } else {
                Optional<String> refusal = refusals.get(stored++);
                told.add(refusal.map(expected ->
                                "error: Datastream is " + reading.get().datastreamId() + ", expected " + expected)
                        .orElseGet(() -> call.links()
                                .self(EntityType.OBSERVATION, reading.get().key())));
            }
        }
        return ResponseEntity.status(HttpStatus.CREATED)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsBytes(told));
    }
}
