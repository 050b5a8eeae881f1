package nl.areaal.geodata.layer;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import nl.areaal.geodata.cql.sql.Condition;

/**
 * A stretch of time with both its ends; an end that is empty is open.
 *
 * @param until not before {@code from}; a moment when the two are the same
 */
public record TimeSpan(Optional<Instant> from, Optional<Instant> until) {
    public static final TimeSpan ALWAYS = new TimeSpan(Optional.empty(), Optional.empty());

    public TimeSpan {
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw new IllegalArgumentException(
                    "until is " + until.get() + ", expected from, " + from.get() + ", or later");
        }
    }

    /** Whether the two have a moment in common. */
    public boolean meets(TimeSpan other) {
        return begins(from, other.until) && begins(other.from, until);
    }

    private static boolean begins(Optional<Instant> start, Optional<Instant> end) {
        return start.isEmpty() || end.isEmpty() || !start.get().isAfter(end.get());
    }

    /** The shortest stretch that holds both. */
    public TimeSpan around(TimeSpan other) {
        return new TimeSpan(
                both(from, other.from, (one, two) -> one.isBefore(two) ? one : two),
                both(until, other.until, (one, two) -> one.isAfter(two) ? one : two));
    }

    private static Optional<Instant> both(
            Optional<Instant> one, Optional<Instant> other, BinaryOperator<Instant> choice) {
        return one.flatMap(first -> other.map(second -> choice.apply(first, second)));
    }

    /** Its ends as OGC API words them: {@code ..} where it is open. */
    public List<String> ends() {
        return List.of(
                from.map(Instant::toString).orElse(".."),
                until.map(Instant::toString).orElse(".."));
    }

    /** That a property lies within it; what has no value does not, unless both ends are open. */
    Condition holds(LayerColumn time) {
        List<Condition> ends = new ArrayList<>();
        from.ifPresent(moment -> ends.add(end(time, ">=", moment)));
        until.ifPresent(moment -> ends.add(end(time, "<=", moment)));
        return Condition.all(ends);
    }

    private static Condition end(LayerColumn time, String operator, Instant moment) {
        return new Condition(time.column() + " " + operator + " ?", List.of(moment.atOffset(ZoneOffset.UTC)));
    }
}
