package nl.areaal.geodata.sensorthings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * An entity as it was read, with what was asked of it.
 *
 * @param id what it is called
 * @param key where it lies in the store: its id, but for an observation whose time was changed
 * @param values by the name of the attribute: a String, an Instant, a {@link Period}, a {@link Json} or a Double; those
 *     that are absent have none
 * @param expanded by the name of the navigation
 */
public record Entity(
        EntityType type, EntityId id, EntityId key, Map<String, Object> values, Map<String, Page> expanded) {

    /** JSON as it is stored. */
    public record Json(String text) {}

    /** A stretch of time; both ends are the same when it is a moment. */
    public record Period(Instant start, Instant end) {
        public boolean isMoment() {
            return start.equals(end);
        }
    }

    /**
     * A part of a collection.
     *
     * @param more whether there are more after these
     * @param count of the whole collection, when it was asked for
     */
    public record Page(List<Entity> entities, boolean more, OptionalLong count) {
        public static final Page EMPTY = new Page(List.of(), false, OptionalLong.empty());
    }
}
