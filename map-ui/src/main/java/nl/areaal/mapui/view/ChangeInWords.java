package nl.areaal.mapui.view;

import nl.areaal.core.scenario.AreaResult;
import nl.areaal.mapui.language.Figures;

/** Says what a scenario changes, and says so when the difference cannot be told from none. */
final class ChangeInWords {
    private static final int DECIMALS = 2;

    private ChangeInWords() {}

    /** Looks up a text in the reader's language. */
    @FunctionalInterface
    interface Texts {
        String get(String key, Object... values);
    }

    static String of(AreaResult result, Figures figures, Texts texts) {
        if (!result.isDemonstrable()) {
            return texts.get("change.not-demonstrable");
        }
        String size = figures.decimal(Math.abs(result.delta()), DECIMALS);
        String band = figures.band(result.deltaLow(), result.deltaHigh(), DECIMALS);
        String key = result.delta() < 0 ? "change.cooler" : "change.warmer";
        return texts.get(key, size, result.unit(), band);
    }
}
