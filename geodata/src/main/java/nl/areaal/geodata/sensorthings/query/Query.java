package nl.areaal.geodata.sensorthings.query;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which entities of a collection are asked for, in which order and with what of them.
 *
 * @param select the attributes and links to show; empty: all
 */
public record Query(
        Optional<Expression> filter,
        List<Order> order,
        Window window,
        boolean count,
        List<String> select,
        List<Expansion> expansions) {
    public static final Query ALL = new Query(Optional.empty(), List.of(), Window.FIRST, false, List.of(), List.of());

    public Query {
        order = List.copyOf(order);
        select = List.copyOf(select);
        expansions = List.copyOf(expansions);
    }

    /**
     * The stretch of a collection that is shown.
     *
     * @param top at most so many; none: as many as the service gives at once
     * @param skip leaves out so many first
     */
    public record Window(OptionalInt top, int skip) {
        public static final Window FIRST = new Window(OptionalInt.empty(), 0);

        /** The most that is given at once when the client doesn't say, and when it does. */
        public static final int USUAL = 100;

        public static final int MOST = 10_000;

        /** How many entities are given. */
        public int size() {
            return Math.min(top.orElse(USUAL), MOST);
        }
    }

    /** One criterion of the order. */
    public record Order(Expression by, boolean descending) {}

    /** What is shown inside of each entity. */
    public record Expansion(String navigation, Query query) {}

    /** The same query from further on. */
    public Query after(int shown) {
        return new Query(filter, order, new Window(window.top(), window.skip() + shown), count, select, expansions);
    }

    /** Whether an attribute or link is to be shown. */
    public boolean shows(String name) {
        return select.isEmpty() || select.contains(name);
    }

    public Optional<Expansion> expansion(String navigation) {
        return expansions.stream()
                .filter(expansion -> expansion.navigation().equals(navigation))
                .findFirst();
    }
}
