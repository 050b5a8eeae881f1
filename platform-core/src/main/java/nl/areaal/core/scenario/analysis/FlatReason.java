package nl.areaal.core.scenario.analysis;

import java.util.Locale;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.NoAnswer;

/** Why an indicator stayed as it was for an area. */
public sealed interface FlatReason {
    /** The reason as a sentence. */
    Bilingual sentence();

    /** There is no figure that could change. */
    record NoFigure(NoAnswer why) implements FlatReason {
        @Override
        public Bilingual sentence() {
            return new Bilingual(
                    "Dit model geeft hier geen cijfer. " + why.sentence().nl(),
                    "This model gives no figure here. " + why.sentence().en());
        }
    }

    /** The model reads nothing of what the measures change, nor does a model that it builds on. */
    record NotUsed() implements FlatReason {
        @Override
        public Bilingual sentence() {
            return new Bilingual(
                    "Dit model gebruikt niets van wat deze maatregel verandert.",
                    "This model uses nothing of what this measure changes.");
        }
    }

    /** The measures left what the model reads as it was: trees where there are only trees already, or a place outside the region. */
    record NothingChanged() implements FlatReason {
        @Override
        public Bilingual sentence() {
            return new Bilingual(
                    "De maatregel verandert op deze plek niets aan wat dit model gebruikt.",
                    "The measure changes nothing at this place in what this model uses.");
        }
    }

    /**
     * What changed lies farther away than the model looks.
     *
     * @param reachMetres how far it looks around a place
     */
    record OutOfReach(double reachMetres) implements FlatReason {
        @Override
        public Bilingual sentence() {
            return new Bilingual(
                    String.format(
                            Locale.of("nl"),
                            "De verandering ligt verder weg dan de %,.0f m waarover dit model kijkt.",
                            reachMetres),
                    String.format(
                            Locale.ROOT,
                            "The change lies farther away than the %,.0f m over which this model looks.",
                            reachMetres));
        }
    }

    /** What the model reads changed within its reach, and its answer did not: it stands at a bound or below a threshold. */
    record Threshold() implements FlatReason {
        @Override
        public Bilingual sentence() {
            return new Bilingual(
                    "Wat dit model gebruikt, verandert hier wel, maar te weinig of voorbij een grens:"
                            + " het antwoord blijft gelijk.",
                    "What this model uses does change here, but too little or beyond a bound: the answer stays the same.");
        }
    }
}
