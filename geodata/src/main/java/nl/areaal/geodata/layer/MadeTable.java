package nl.areaal.geodata.layer;

/** A kind of table that is made of a collection beside its features, and how it is called. */
enum MadeTable {
    /** By {@link Generalisation}. */
    GENERALISED("generalised_", "making_"),
    /** By {@link Packing}. */
    PACKED("packed_", "packing_"),
    /** By {@link FeatureBlocks}. */
    BLOCKS("blocks_", "blocking_");

    private final String prefix;
    private final String makingPrefix;

    MadeTable(String prefix, String makingPrefix) {
        this.prefix = prefix;
        this.makingPrefix = makingPrefix;
    }

    /** As it is read. */
    String of(String collection) {
        return prefix + sqlName(collection);
    }

    /** While it is made, beside the one that is read still. */
    String inMaking(String collection) {
        return makingPrefix + sqlName(collection);
    }

    private static String sqlName(String collection) {
        return collection.replace('-', '_');
    }
}
