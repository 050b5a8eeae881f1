package nl.areaal.geodata.cql;

import java.util.IdentityHashMap;

/**
 * A filter as it was read: what it says, and where each part of it stood, so that whoever finds a part that makes no sense
 * can point to it.
 */
public final class Filter {
    private final Expression expression;
    private final IdentityHashMap<Expression, String> places;

    private Filter(Expression expression, IdentityHashMap<Expression, String> places) {
        this.expression = expression;
        this.places = places;
    }

    public Expression expression() {
        return expression;
    }

    /** Says that a part can't be what it is. */
    public InvalidFilterException refuse(Expression part, String found, String expected) {
        return new InvalidFilterException(places.getOrDefault(part, ""), found, expected);
    }

    /** A filter that nobody wrote: there is no place to point to. */
    public static Filter of(Expression expression) {
        return new Filter(expression, new IdentityHashMap<>());
    }

    /** Remembers where parts stood while a filter is read. Parts can be equal and yet stand in two places. */
    public static final class Reading {
        /** Deeper than any sensible filter; what nests deeper would break whoever walks down it. */
        private static final int DEEPEST = 60;

        private static final int MOST_PARTS = 5_000;

        private final IdentityHashMap<Expression, String> places = new IdentityHashMap<>();
        private int depth;

        public <E extends Expression> E at(String place, E part) {
            if (places.size() >= MOST_PARTS) {
                throw new InvalidFilterException(place, "more", "at most " + MOST_PARTS + " values and operators");
            }
            places.put(part, place);
            return part;
        }

        public void enter(String place) {
            depth++;
            if (depth > DEEPEST) {
                throw new InvalidFilterException(place, "deeper", "at most " + DEEPEST + " levels within each other");
            }
        }

        public void leave() {
            depth--;
        }

        public Filter finish(Expression expression) {
            return new Filter(expression, places);
        }
    }
}
