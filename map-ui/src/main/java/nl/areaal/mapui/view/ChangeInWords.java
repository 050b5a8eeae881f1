package nl.areaal.mapui.view;

import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.ModelCard.MoreIs;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Units;

/** Says what a scenario changes, and says so when the difference cannot be told from none. */
final class ChangeInWords {
    private static final String KELVIN = "K";

    private ChangeInWords() {}

    /** Looks up a text in the reader's language. */
    @FunctionalInterface
    interface Texts {
        String get(String key, Object... values);
    }

    static String of(AreaResult result, MoreIs moreIs, Figures figures, Texts texts) {
        if (result.delta() == 0 && result.deltaLow() == 0 && result.deltaHigh() == 0) {
            return texts.get("change.none");
        }
        if (!result.isDemonstrable()) {
            return texts.get("change.not-demonstrable");
        }
        int decimals = Figures.decimalsFor(result.baseline(), result.delta());
        String size = Units.with(figures.decimal(Math.abs(result.delta()), decimals), result.unit());
        String band = figures.band(result.deltaLow(), result.deltaHigh(), decimals);
        return texts.get(key(result), size, band) + judged(result, moreIs, texts);
    }

    private static String key(AreaResult result) {
        boolean less = result.delta() < 0;
        if (result.unit().equals(KELVIN)) {
            return less ? "change.cooler" : "change.warmer";
        }
        return less ? "change.less" : "change.more";
    }

    private static String judged(AreaResult result, MoreIs moreIs, Texts texts) {
        if (moreIs == MoreIs.NEITHER) {
            return "";
        }
        boolean better = (result.delta() > 0) == (moreIs == MoreIs.BETTER);
        return " · " + texts.get(better ? "change.better" : "change.worse");
    }
}
