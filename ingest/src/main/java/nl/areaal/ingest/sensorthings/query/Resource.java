package nl.areaal.ingest.sensorthings.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.areaal.geodata.sensorthings.EntityId;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.InvalidRequestException;
import nl.areaal.geodata.sensorthings.Navigation;

/**
 * What the path of a URL names, e.g. Things(1)/Datastreams(2)/Observations.
 *
 * @param root the collection that it begins with
 * @param id of the entity in it that is meant; empty: all
 * @param steps from there
 * @param property what is asked of the entity, e.g. [name] or [properties, owner]; empty: all of it
 */
public record Resource(EntityType root, Optional<EntityId> id, List<Step> steps, List<String> property, Form form) {
    private static final Pattern SEGMENT = Pattern.compile("([A-Za-z]+)(?:\\(('?)([^()']*)\\2\\))?");

    public Resource {
        steps = List.copyOf(steps);
        property = List.copyOf(property);
    }

    /** From an entity to others, of which one may be meant. */
    public record Step(Navigation navigation, Optional<EntityId> id) {
        boolean isMany() {
            return navigation.many() && id.isEmpty();
        }
    }

    /** How it is to be shown. */
    public enum Form {
        WHOLE,
        /** Only links to the entities. */
        REFERENCE,
        /** Only the value of the property. */
        VALUE
    }

    /** The type of the entities that are named. */
    public EntityType type() {
        return steps.isEmpty() ? root : steps.getLast().navigation().to();
    }

    /** Whether it names a collection; else one entity. */
    public boolean isMany() {
        return steps.isEmpty() ? id.isEmpty() : steps.getLast().isMany();
    }

    /**
     * Reads a path.
     *
     * @param segments decoded
     * @return empty when there can't be anything under it
     */
    public static Optional<Resource> parse(List<String> segments) {
        try {
            return Optional.of(new Reader(segments).read());
        } catch (NoSuchPathException e) {
            return Optional.empty();
        }
    }

    /** The place in the path that is read next. */
    private static final class Reader {
        private final List<String> segments;
        private int next;

        Reader(List<String> segments) {
            this.segments = segments;
        }

        Resource read() {
            Matcher first = matched();
            EntityType root = EntityType.ofCollection(first.group(1)).orElseThrow(NoSuchPathException::new);
            Optional<EntityId> id = id(root, first);
            List<Step> steps = new ArrayList<>();
            EntityType type = root;
            boolean many = id.isEmpty();
            while (!many && next < segments.size() && navigation(type).isPresent()) {
                Navigation navigation = navigation(type).get();
                Matcher segment = matched();
                Step step = new Step(navigation, id(navigation.to(), segment));
                require(navigation.many() || step.id().isEmpty());
                steps.add(step);
                type = navigation.to();
                many = step.isMany();
            }
            return end(new Resource(root, id, steps, List.of(), Form.WHOLE));
        }

        private Resource end(Resource found) {
            List<String> property = new ArrayList<>();
            while (next < segments.size() && !segments.get(next).startsWith("$")) {
                property.add(segments.get(next++));
            }
            require(property.isEmpty() || !found.isMany());
            if (!property.isEmpty()
                    && found.type().attribute(property.getFirst()).isEmpty()
                    && !property.equals(List.of("id"))
                    && !property.equals(List.of("@iot.id"))) {
                throw new NoSuchPathException();
            }
            Form form = form(property.isEmpty());
            require(next == segments.size());
            return new Resource(found.root(), found.id(), found.steps(), property, form);
        }

        private Form form(boolean entity) {
            if (next == segments.size()) {
                return Form.WHOLE;
            }
            String last = segments.get(next++);
            require(last.equals(entity ? "$ref" : "$value"));
            return entity ? Form.REFERENCE : Form.VALUE;
        }

        private Optional<Navigation> navigation(EntityType type) {
            Matcher segment = SEGMENT.matcher(segments.get(next));
            return segment.matches() ? type.navigation(segment.group(1)) : Optional.empty();
        }

        private Matcher matched() {
            Matcher segment = SEGMENT.matcher(segments.get(next++));
            require(segment.matches());
            return segment;
        }

        private static Optional<EntityId> id(EntityType type, Matcher segment) {
            String digits = segment.group(3);
            if (digits == null) {
                return Optional.empty();
            }
            if (!digits.matches("[0-9]{1,40}")) {
                throw new InvalidRequestException(
                        "The id in the path", "'" + digits + "'", "the whole number of a " + type.single());
            }
            return Optional.of(EntityId.parse(type, digits).orElseThrow(NoSuchPathException::new));
        }

        private static void require(boolean fine) {
            if (!fine) {
                throw new NoSuchPathException();
            }
        }
    }

    /** There can be nothing under a path. */
    private static final class NoSuchPathException extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoSuchPathException() {
            super(null, null, false, false);
        }
    }
}
