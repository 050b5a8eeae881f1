package nl.areaal.ingest.sensorthings;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.areaal.geodata.sensorthings.Entity;
import nl.areaal.geodata.sensorthings.Entity.Page;
import nl.areaal.geodata.sensorthings.EntityId;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.InvalidRequestException;
import nl.areaal.geodata.sensorthings.Navigation;
import nl.areaal.geodata.sensorthings.query.Query;
import nl.areaal.geodata.sensorthings.sql.Access;
import nl.areaal.geodata.sensorthings.sql.EntityReader;
import nl.areaal.ingest.sensorthings.access.Visitor;
import nl.areaal.ingest.sensorthings.entity.EntityJson;
import nl.areaal.ingest.sensorthings.entity.Properties;
import nl.areaal.ingest.sensorthings.query.QueryParser;
import nl.areaal.ingest.sensorthings.query.Resource;
import nl.areaal.ingest.sensorthings.query.Resource.Form;
import nl.areaal.ingest.sensorthings.query.Resource.Step;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers requests that read. */
final class Answers {
    private static final String FORMAT = "$resultFormat";
    private static final List<String> OF_ONE = List.of("$select", "$expand");
    private static final Query KEY_ONLY =
            new Query(Optional.empty(), List.of(), Query.Window.FIRST, false, List.of("id"), List.of());

    private final EntityReader reader;

    Answers(EntityReader reader) {
        this.reader = reader;
    }

    ResponseEntity<byte[]> read(Call call, Visitor visitor) {
        Resource resource = call.resource();
        Access access = access(visitor);
        return resource.isMany() ? collection(call, resource, access) : one(call, resource, access);
    }

    /** What somebody may see now; what a partner's key writes to is open to that partner. */
    private Access access(Visitor visitor) {
        Access access = reader.access(visitor.closed());
        return visitor.key().map(key -> access.opened(key.datasetId())).orElse(access);
    }

    /** Those of the datastreams whose observations somebody may see. */
    Set<Long> visible(Collection<Long> datastreams, Visitor visitor) {
        return reader.visible(datastreams, access(visitor));
    }

    /** The entity that a path names, as far as its key goes. */
    Entity getKey(Resource resource, Call call) {
        return find(resource, KEY_ONLY, Access.ALL).orElseThrow(call::nothing);
    }

    /** The entity that the collection of a path belongs to; none for a collection of all. */
    Optional<Entity> findParent(Resource resource, Call call) {
        return resource.steps().isEmpty() ? Optional.empty() : Optional.of(getKey(parentOf(resource), call));
    }

    private ResponseEntity<byte[]> collection(Call call, Resource resource, Access access) {
        Map<String, String> options = new LinkedHashMap<>(call.options());
        String format = Optional.ofNullable(options.remove(FORMAT)).orElse("");
        Query query = QueryParser.parse(resource.type(), options);
        boolean dataArray = format.equals("dataArray");
        if (!format.isEmpty() && !(dataArray && resource.type() == EntityType.OBSERVATION)) {
            throw new InvalidRequestException(FORMAT, format, "dataArray, for Observations only");
        }
        Page page = page(call, resource, query, access);
        EntityJson json = new EntityJson(call.links());
        if (resource.form() == Form.REFERENCE) {
            return answer(json.references(page, query, address(call, resource)));
        }
        return answer(dataArray ? json.dataArray(page, query, call.address()) : json.page(page, query, call.address()));
    }

    private static String address(Call call, Resource resource) {
        String suffix = resource.form() == Form.REFERENCE ? "/$ref" : "";
        return call.address().substring(0, call.address().length() - suffix.length());
    }

    private Page page(Call call, Resource resource, Query query, Access access) {
        if (resource.steps().isEmpty()) {
            return reader.page(resource.root(), query, access);
        }
        Entity parent = find(parentOf(resource), KEY_ONLY, access).orElseThrow(call::nothing);
        return reader.page(resource.steps().getLast().navigation(), parent.key(), query, access);
    }

    private ResponseEntity<byte[]> one(Call call, Resource resource, Access access) {
        call.options().keySet().stream()
                .filter(option -> !OF_ONE.contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw new InvalidRequestException(option, "on one entity", "it on a collection only");
                });
        Query query = QueryParser.parse(resource.type(), call.options());
        Entity entity = find(resource, query, access).orElseThrow(call::nothing);
        if (!resource.property().isEmpty()) {
            return property(call, resource, entity);
        }
        EntityJson json = new EntityJson(call.links());
        return answer(
                resource.form() == Form.REFERENCE
                        ? json.reference(entity.type(), entity.id())
                        : json.entity(entity, query));
    }

    private static ResponseEntity<byte[]> property(Call call, Resource resource, Entity entity) {
        Object value = Properties.find(entity, resource.property()).orElseThrow(call::nothing);
        if (resource.form() == Form.WHOLE) {
            return answer(EntityJson.property(resource.property().getLast(), value));
        }
        return value.equals(Properties.ABSENT)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.ok()
                        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                        .body(Properties.text(value).getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Entity> find(Resource resource, Query query, Access access) {
        List<Step> steps = resource.steps();
        EntityId id = resource.id().orElseThrow();
        Optional<Entity> found = reader.find(resource.root(), id, steps.isEmpty() ? query : KEY_ONLY, access);
        for (int i = 0; i < steps.size() && found.isPresent(); i++) {
            Step step = steps.get(i);
            found = follow(found.get(), step, i == steps.size() - 1 ? query : KEY_ONLY, access);
        }
        return found;
    }

    private Optional<Entity> follow(Entity from, Step step, Query query, Access access) {
        Navigation navigation = step.navigation();
        return step.id().isPresent()
                ? reader.find(navigation, from.key(), step.id().get(), query, access)
                : reader.find(navigation, from.key(), query, access);
    }

    private static Resource parentOf(Resource resource) {
        List<Step> steps = resource.steps();
        return new Resource(resource.root(), resource.id(), steps.subList(0, steps.size() - 1), List.of(), Form.WHOLE);
    }

    private static ResponseEntity<byte[]> answer(byte[] json) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
    }
}
