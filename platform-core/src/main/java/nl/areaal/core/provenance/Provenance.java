package nl.areaal.core.provenance;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How something came about, as W3C PROV-O says it: entities, the activities that used and made them, and the agents behind. */
public record Provenance(
        List<Entity> entities, List<Activity> activities, List<Agent> agents, List<Relation> relations) {
    public Provenance {
        entities = List.copyOf(entities);
        activities = List.copyOf(activities);
        agents = List.copyOf(agents);
        relations = List.copyOf(relations);
        Set<String> known = new HashSet<>();
        Stream.of(entities, activities, agents)
                .flatMap(List::stream)
                .map(Node::id)
                .forEach(id -> requireNew(known, id));
        relations.forEach(relation -> requireKnown(known, relation));
    }

    /** A point of the graph. */
    public sealed interface Node {
        /** Unique in its graph, e.g. {@code dataset:voorbeeldregio-utrecht/1}. */
        String id();
    }

    /** A thing: a dataset version, a coverage, a parameter, a value. */
    public record Entity(String id, String kind, String label, Map<String, String> attributes) implements Node {
        public Entity {
            attributes = Map.copyOf(attributes);
        }
    }

    /** Something that happened, and used and made entities. */
    public record Activity(String id, String label, Instant startedAt, Instant endedAt) implements Node {
        public Activity {
            if (endedAt.isBefore(startedAt)) {
                throw new IllegalArgumentException(
                        "activity " + id + ": endedAt is " + endedAt + ", expected not before " + startedAt);
            }
        }
    }

    /** A person or a program that bears responsibility. */
    public record Agent(String id, String label) implements Node {}

    /** A directed tie between two nodes. */
    public record Relation(Kind kind, String from, String to) {
        /** The relations of PROV-O that are used here. */
        public enum Kind {
            USED,
            WAS_GENERATED_BY,
            WAS_DERIVED_FROM,
            WAS_ASSOCIATED_WITH
        }
    }

    private static void requireNew(Set<String> known, String id) {
        if (!known.add(id)) {
            throw new IllegalArgumentException("provenance: " + id + " occurs twice, expected unique ids");
        }
    }

    private static void requireKnown(Set<String> known, Relation relation) {
        for (String end : List.of(relation.from(), relation.to())) {
            if (!known.contains(end)) {
                throw new IllegalArgumentException(
                        "provenance: " + relation.kind() + " names " + end + ", expected a node of the graph");
            }
        }
    }
}
