package nl.areaal.core.scenario.compare;

import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.ModelCard;

/** What a difference with the reference amounts to. */
@SuppressWarnings("ImmutableEnumChecker") // a text never changes
public enum Verdict {
    REFERENCE("vergelijkingsbasis", "reference"),
    BETTER("beter", "better"),
    WORSE("slechter", "worse"),
    /** For models of which more is neither better nor worse. */
    DIFFERENT("anders", "different"),
    SAME("gelijk", "the same"),
    NOT_DEMONSTRABLE("niet aantoonbaar", "not demonstrable"),
    NO_ANSWER("geen antwoord", "no answer");

    private final Bilingual words;

    Verdict(String nl, String en) {
        this.words = new Bilingual(nl, en);
    }

    public Bilingual words() {
        return words;
    }

    /** The verdict on a result whose baseline is the reference. */
    public static Verdict on(AreaResult result, ModelCard.MoreIs moreIs) {
        if (result.deltaLow() == 0 && result.deltaHigh() == 0) {
            return SAME;
        }
        if (!result.isDemonstrable()) {
            return NOT_DEMONSTRABLE;
        }
        return switch (moreIs) {
            case BETTER -> result.delta() > 0 ? BETTER : WORSE;
            case WORSE -> result.delta() > 0 ? WORSE : BETTER;
            case NEITHER -> DIFFERENT;
        };
    }
}
