package nl.areaal.core.scenario;

import java.util.List;

/** Says why a model gives no figure: every reason at once, so that nobody mends one to meet the next. */
public record NoAnswer(String model, List<Reason> reasons) {
    public NoAnswer {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("no answer of " + model + ": reasons are empty, expected at least one");
        }
    }

    /** Why there is no figure. */
    public sealed interface Reason {
        ModelCard.Input input();

        /** The reason as a sentence. */
        Bilingual sentence();

        /** Nobody has delivered the layer. */
        record MissingLayer(ModelCard.Input input) implements Reason {
            @Override
            public Bilingual sentence() {
                return new Bilingual(
                        "De laag \"" + input.name().nl() + "\" (" + input.layer() + ") ontbreekt.",
                        "The layer \"" + input.name().en() + "\" (" + input.layer() + ") is missing.");
            }
        }

        /** The layer has no value anywhere in the area. */
        record NothingHere(ModelCard.Input input) implements Reason {
            @Override
            public Bilingual sentence() {
                return new Bilingual(
                        "De laag \"" + input.name().nl() + "\" heeft hier geen gegevens.",
                        "The layer \"" + input.name().en() + "\" holds no data here.");
            }
        }

        /** The values in the area are not those that the model was made for. */
        record OutsideValidRange(ModelCard.Input input, double low, double high) implements Reason {
            @Override
            public Bilingual sentence() {
                return new Bilingual(
                        "\"%s\" loopt hier van %s tot %s %s; het model geldt van %s tot %s."
                                .formatted(
                                        input.name().nl(),
                                        low,
                                        high,
                                        input.unit(),
                                        input.validLow(),
                                        input.validHigh()),
                        "\"%s\" runs from %s to %s %s here; the model holds from %s to %s."
                                .formatted(
                                        input.name().en(),
                                        low,
                                        high,
                                        input.unit(),
                                        input.validLow(),
                                        input.validHigh()));
            }
        }
    }
}
