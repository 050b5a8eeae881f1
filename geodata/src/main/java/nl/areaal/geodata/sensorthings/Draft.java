package nl.areaal.geodata.sensorthings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.geodata.sensorthings.Entity.Json;
import org.locationtech.jts.geom.Geometry;

/**
 * An entity as a client sends it: a new one, or what is to change of one.
 *
 * @param values by the name of the attribute: a String, an Instant, an {@link Entity.Period}, a {@link Json}, a
 *     {@link Place}, a {@link Result} or {@link Cleared}
 * @param links by the name of the navigation
 */
public record Draft(EntityType type, Map<String, Object> values, Map<String, List<Link>> links) {
    public Draft {
        values = new LinkedHashMap<>(values);
        links = new LinkedHashMap<>(links);
    }

    /** What an entity hangs together with. */
    public sealed interface Link {
        /** An entity that is there already. */
        record Existing(EntityId id) implements Link {}

        /** An entity that is made with it. */
        record New(Draft draft) implements Link {}
    }

    /**
     * Where something is.
     *
     * @param geometry in WGS 84; none when the encoding is not GeoJSON
     */
    public record Place(Json json, Optional<Geometry> geometry) {}

    /**
     * What was observed.
     *
     * @param number NaN when it is no number
     * @param json what a number doesn't hold
     */
    public record Result(double number, Optional<Json> json) {}

    /** The client wants an attribute to be empty. */
    public record Cleared() {}

    /** The links of a navigation; none when the client sent none. */
    public List<Link> links(String navigation) {
        return links.getOrDefault(navigation, List.of());
    }

    public <T> Optional<T> value(String attribute, Class<T> as) {
        return Optional.ofNullable(values.get(attribute)).filter(as::isInstance).map(as::cast);
    }

    /** This draft with a link more. */
    public Draft with(Navigation navigation, Link link) {
        Map<String, List<Link>> all = new HashMap<>(links);
        List<Link> extended = new ArrayList<>(links(navigation.name()));
        extended.add(link);
        all.put(navigation.name(), extended);
        return new Draft(type, values, all);
    }
}
