package nl.areaal.core.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.library.ModelLibrary;

/**
 * What a goal is measured by: what a model finds for an area, or a count that comes with the area itself.
 *
 * @param key stable, e.g. {@code heat} or {@code count-dwellings}
 * @param unit UCUM
 */
public record Indicator(String key, Bilingual name, String unit) {
    public static final Indicator DWELLINGS =
            new Indicator("count-dwellings", new Bilingual("Woningen", "Dwellings"), "1");
    public static final Indicator INHABITANTS =
            new Indicator("count-inhabitants", new Bilingual("Inwoners", "Inhabitants"), "1");

    /** All there are: those of the models in the order in which people meet them, then the counts. */
    public static List<Indicator> all() {
        List<Indicator> all = new ArrayList<>();
        ModelLibrary.cards().forEach(card -> all.add(new Indicator(card.key(), card.name(), card.unit())));
        all.add(DWELLINGS);
        all.add(INHABITANTS);
        return all;
    }

    /** The indicator of that key; empty when there is none, or no longer. */
    public static Optional<Indicator> find(String key) {
        return all().stream().filter(one -> one.key.equals(key)).findFirst();
    }

    /** Whether it is counted by whoever publishes the area, and not computed. */
    public boolean isCount() {
        return equals(DWELLINGS) || equals(INHABITANTS);
    }
}
