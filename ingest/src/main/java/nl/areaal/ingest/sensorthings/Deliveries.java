package nl.areaal.ingest.sensorthings;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import nl.areaal.geodata.sensorthings.sql.Refusal;
import nl.areaal.geodata.sensorthings.sql.Scope;
import nl.areaal.ingest.partner.KeyRates;
import nl.areaal.ingest.sensorthings.access.Visitor;
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

    private final Answers answers;
    private final EntityWriter writer;
    private final ReadingQueue queue;
    private final StoredNews news;
    private final DraftReader drafts;
    private final DataArrayReader dataArrays;
    private final KeyRates rates;

    Deliveries(
            Answers answers,
            EntityWriter writer,
            ReadingQueue queue,
            StoredNews news,
            DraftReader drafts,
            KeyRates rates) {
        this.rates = rates;
        this.answers = answers;
        this.writer = writer;
        this.queue = queue;
        this.news = news;
        this.drafts = drafts;
        dataArrays = new DataArrayReader(drafts);
    }

    ResponseEntity<byte[]> create(Call call, byte[] body, Visitor visitor) throws InterruptedException {
        if (call.path().equals(List.of("CreateObservations"))) {
            return createObservations(call, body, visitor);
        }
        Resource resource = call.resource();
        if (!resource.isMany() || resource.form() != Resource.Form.WHOLE) {
            throw new MethodException("A new entity is posted to a collection, like Things.");
        }
        EntityType type = resource.type();
        Draft draft = drafts.read(JsonBody.parse(body), type, Purpose.CREATE);
        ration(visitor, readings(draft));
        Optional<Reading> direct = direct(resource, draft);
        EntityId id = direct.isPresent()
                ? storeUnder(resource, call, direct.get(), visitor.scope())
                : store(underParent(resource, call, draft), visitor.scope());
        return receipt(ResponseEntity.created(URI.create(call.links().self(type, id))), call, type, id);
    }

    ResponseEntity<byte[]> change(Call call, byte[] body, Purpose purpose, Visitor visitor) {
        Resource resource = entity(call);
        Entity before = answers.getKey(resource, call);
        Draft draft = drafts.read(JsonBody.parse(body), resource.type(), purpose);
        ration(visitor, readings(draft));
        Written written = writer.update(before.key(), draft, visitor.scope());
        news.tell(written);
        news.forget();
        return receipt(ResponseEntity.ok(), call, resource.type(), before.id());
    }

    ResponseEntity<byte[]> delete(Call call, Visitor visitor) {
        Resource resource = entity(call);
        Entity before = answers.getKey(resource, call);
        writer.delete(resource.type(), before.key(), visitor.scope());
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

    /** The reading that is posted to Datastreams(1)/Observations, when nothing else has to be made for it. */
    private static Optional<Reading> direct(Resource resource, Draft draft) {
        boolean named =
                resource.root() == EntityType.DATASTREAM && resource.steps().size() == 1;
        return named
                ? PlainReading.find(draft.with(
                        backOf(resource), new Link.Existing(resource.id().orElseThrow())))
                : Optional.empty();
    }

    private static Navigation backOf(Resource resource) {
        return resource.steps().getLast().navigation().inverse();
    }

    /** Whether the datastream is there is asked only when its reading is refused: who stores it looks as well. */
    private EntityId storeUnder(Resource resource, Call call, Reading reading, Scope scope)
            throws InterruptedException {
        try {
            return storeOne(reading, scope);
        } catch (InvalidRequestException e) {
            answers.findParent(resource, call);
            throw e;
        }
    }

    private Draft underParent(Resource resource, Call call, Draft draft) {
        return answers.findParent(resource, call)
                .map(parent -> draft.with(backOf(resource), new Link.Existing(parent.key())))
                .orElse(draft);
    }

    private EntityId store(Draft draft, Scope scope) throws InterruptedException {
        Optional<Reading> plain = PlainReading.find(draft);
        return plain.isPresent() ? storeOne(plain.get(), scope) : make(draft, scope);
    }

    private EntityId make(Draft draft, Scope scope) {
        Written written = writer.create(draft, scope);
        news.tell(written);
        return written.id();
    }

    private EntityId storeOne(Reading reading, Scope scope) throws InterruptedException {
        Optional<Refusal> refusal = queue.store(List.of(reading), scope).getFirst();
        if (refusal.isPresent()) {
            throw PlainReading.refused(reading, refusal.get());
        }
        return reading.key();
    }

    /** How many readings an entity brings along. */
    private static int readings(Draft draft) {
        int own = draft.type() == EntityType.OBSERVATION ? 1 : 0;
        return own
                + draft.links().values().stream()
                        .flatMap(List::stream)
                        .mapToInt(link -> link instanceof Link.New(Draft part) ? readings(part) : 0)
                        .sum();
    }

    private void ration(Visitor visitor, int readings) {
        Duration wait = visitor.key().map(key -> rates.readings(key, readings)).orElse(Duration.ZERO);
        if (!wait.isZero()) {
            throw new TooManyException(wait);
        }
    }

    /** When all are refused for who writes them, or for now, that is the answer, not one to each. */
    private static void requireSomeTaken(List<Reading> readings, List<Optional<Refusal>> refusals) {
        Set<Optional<Refusal.Kind>> kinds =
                refusals.stream().map(refusal -> refusal.map(Refusal::kind)).collect(Collectors.toSet());
        boolean asOne = kinds.size() == 1
                && (kinds.contains(Optional.of(Refusal.Kind.OUT_OF_SCOPE))
                        || kinds.contains(Optional.of(Refusal.Kind.PAUSED)));
        if (asOne) {
            throw PlainReading.refused(readings.getFirst(), refusals.getFirst().orElseThrow());
        }
    }

    private ResponseEntity<byte[]> createObservations(Call call, byte[] body, Visitor visitor)
            throws InterruptedException {
        JsonNode json = JsonBody.parse(body);
        List<Row> rows = dataArrays.read(json);
        List<Reading> readings =
                rows.stream().flatMap(row -> row.reading().stream()).toList();
        ration(visitor, readings.size());
        List<Optional<Refusal>> refusals = queue.store(readings, visitor.scope());
        requireSomeTaken(readings, refusals);
        List<String> told = new ArrayList<>();
        int stored = 0;
        for (Row row : rows) {
            Optional<Reading> reading = row.reading();
            if (reading.isEmpty()) {
                told.add("error: " + row.fault());
            } else {
                Optional<Refusal> refusal = refusals.get(stored++);
                told.add(refusal.map(why ->
                                "error: Datastream is " + reading.get().datastreamId() + ", expected " + why.expected())
                        .orElseGet(() -> call.links()
                                .self(EntityType.OBSERVATION, reading.get().key())));
            }
        }
        return ResponseEntity.status(HttpStatus.CREATED)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsBytes(told));
    }
}
