package nl.areaal.geodata.layer;

import java.util.Optional;
import nl.areaal.geodata.cql.sql.Condition;

/**
 * Which features of a collection are asked for: those that meet both.
 *
 * @param box features that touch it; empty for all
 */
public record Selection(Optional<BoundingBox> box, Condition filter) {
    public static final Selection ALL = new Selection(Optional.empty(), Condition.ALWAYS);
}
