package nl.areaal.ingest.layer;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds each layer of a dataset a name of its own among the collections. */
final class LayerNames {
    private static final int LONGEST = 48;
    private static final Set<String> RESERVED = Set.of("areas", "sensors", "heat");

    private final String dataset;
    private final Function<String, Optional<String>> owner;
    private final Set<String> taken = new HashSet<>(RESERVED);

    /**
     * Starts with what is there.
     *
     * @param owner the dataset that holds a collection
     */
    LayerNames(String dataset, Function<String, Optional<String>> owner) {
        this.dataset = dataset;
        this.owner = owner;
    }

    /** The layer's own name if it is free or the dataset's already, else with the dataset's name before it. */
    String collection(String layer) {
        String plain = slug(layer);
        String name = isFree(plain) ? plain : slug(dataset + "-" + layer);
        for (int i = 2; !isFree(name); i++) {
            name = slug(dataset + "-" + layer) + "-" + i;
        }
        taken.add(name);
        return name;
    }

    private boolean isFree(String name) {
        return !taken.contains(name) && owner.apply(name).map(dataset::equals).orElse(true);
    }

    private static String slug(String text) {
        String plain =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String lettered = plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "layer-" + plain : plain;
        return lettered.substring(0, Math.min(LONGEST, lettered.length())).replaceAll("-+$", "");
    }
}
