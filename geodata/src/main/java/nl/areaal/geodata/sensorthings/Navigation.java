package nl.areaal.geodata.sensorthings;

/**
 * A way from one kind of entity to another, e.g. from a Thing to its Datastreams.
 *
 * @param many whether it leads to any number of entities; else to one
 */
public record Navigation(EntityType from, EntityType to, boolean many) {
    /** As URLs and JSON write it: the plural for many. */
    public String name() {
        return many ? to.collection() : to.single();
    }

    /** The way back. */
    public Navigation inverse() {
        return to.navigations().stream()
                .filter(back -> back.to() == from)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no way back from " + to + " to " + from));
    }
}
