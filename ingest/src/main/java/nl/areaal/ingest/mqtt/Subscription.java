package nl.areaal.ingest.mqtt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.areaal.geodata.sensorthings.EntityId;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.query.Query;
import nl.areaal.ingest.mqtt.Wildcards.Meant;
import nl.areaal.ingest.sensorthings.entity.ServiceLinks;
import nl.areaal.ingest.sensorthings.query.Resource;
import nl.areaal.ingest.sensorthings.query.Resource.Step;

/**
 * What somebody wants to hear of: new and changed entities of a collection, or the changes of one entity or property.
 *
 * <p>Belongs to the thread that tells the news, once it is made.
 */
final class Subscription {
    private final Wish wish;
    private final Meant meant;
    private final Resource resource;
    private final Query query;
    private final ServiceLinks links;
    private byte[] lastSent = new byte[0];

    /**
     * A subscription to one of the topics that a wish stands for.
     *
     * @param query what of the entities is shown
     */
    Subscription(Wish wish, Meant meant, Query query, ServiceLinks links) {
        this.wish = wish;
        this.meant = meant;
        resource = meant.topic().resource();
        this.query = query;
        this.links = links;
    }

    Wish wish() {
        return wish;
    }

    Session session() {
        return wish.session();
    }

    Query query() {
        return query;
    }

    ServiceLinks links() {
        return links;
    }

    Topic topic() {
        return meant.topic();
    }

    EntityType type() {
        return resource.type();
    }

    boolean isForMany() {
        return resource.isMany();
    }

    /** Whether all observations are meant, or those of one datastream: then they need not be looked up to be told of. */
    boolean isForObservations() {
        List<Step> steps = resource.steps();
        return resource.type() == EntityType.OBSERVATION
                && resource.isMany()
                && (steps.isEmpty() || datastream().isPresent());
    }

    /** The datastream whose observations are meant; empty: of all. */
    OptionalLong datastream() {
        List<Step> steps = resource.steps();
        if (steps.isEmpty() || steps.getLast().navigation().from() != EntityType.DATASTREAM) {
            return OptionalLong.empty();
        }
        Optional<EntityId> id =
                steps.size() == 1 ? resource.id() : steps.get(steps.size() - 2).id();
        return id.isPresent() ? OptionalLong.of(id.get().number()) : OptionalLong.empty();
    }

    /** Whether an observation may be the one entity that is meant. */
    boolean isFor(EntityId observation) {
        Optional<EntityId> id = resource.steps().isEmpty()
                ? resource.id()
                : resource.steps().getLast().id();
        return id.isEmpty() || id.get().equals(observation);
    }

    /** The path of an entity within the collection. */
    List<String> pathOf(EntityId id) {
        List<String> path = new ArrayList<>(topic().path());
        path.set(path.size() - 1, path.getLast() + "(" + id.inUrl(resource.type()) + ")");
        return path;
    }

    /** Remembers what the one entity looks like, so that only its changes are told. */
    boolean isNew(byte[] json) {
        boolean changed = !Arrays.equals(json, lastSent);
        lastSent = json;
        return changed;
    }

    void send(byte[] json) {
        session().send(topic().text(), json, wish.isAssured());
    }

    /** Sends an observation, under the topic of its datastream when those of each were asked for. */
    void send(byte[] json, long datastream) {
        Topic topic = meant.byDatastream() ? topic().within("Datastreams(" + datastream + ")") : topic();
        session().send(topic.text(), json, wish.isAssured());
    }
}
