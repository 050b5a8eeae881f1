package nl.areaal.core.scenario;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says why a model gives no figure: every reason at once, so that nobody mends one to meet the next. */
public record NoAnswer(String model, List<Reason> reasons) {
    public NoAnswer {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("no answer of " + model + ": reasons are empty, expected at least one");
        }
    }

    /** All reasons, one sentence after the other. */
    public Bilingual sentence() {
        return new Bilingual(told(Bilingual::nl), told(Bilingual::en));
    }

    private String told(Function<Bilingual, String> language) {
        return reasons.stream().map(reason -> language.apply(reason.sentence())).collect(Collectors.joining(" "));
    }

    /** Why there is no figure. */
    public sealed interface Reason {
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

        /** Another model, whose answer this one builds on, gives none. */
        record UpstreamSilent(ModelCard.Input input, NoAnswer upstream) implements Reason {
            @Override
            public Bilingual sentence() {
                return new Bilingual(
                        "\"%s\" komt van het model %s, dat geen antwoord geeft: %s"
                                .formatted(
                                        input.name().nl(),
                                        upstream.model(),
                                        upstream.sentence().nl()),
                        "\"%s\" comes from the model %s, which gives no answer: %s"
                                .formatted(
                                        input.name().en(),
                                        upstream.model(),
                                        upstream.sentence().en()));
            }
        }

        /** The area has no cell within the region that was loaded. */
        record OutsideRegion() implements Reason {
            @Override
            public Bilingual sentence() {
                return new Bilingual(
                        "Dit gebied ligt buiten de geladen regio.",
                        "This area lies outside the region that was loaded.");
            }
        }

        /** Each layer has usable values somewhere in the area, but in no cell all of them have. */
        record NeverTogether(List<ModelCard.Input> inputs) implements Reason {
            public NeverTogether {
                inputs = List.copyOf(inputs);
            }

            @Override
            public Bilingual sentence() {
                return new Bilingual(
                        "Nergens in dit gebied hebben alle lagen tegelijk bruikbare gegevens: " + names(Bilingual::nl)
                                + ".",
                        "Nowhere in this area do all layers hold usable data at the same place: " + names(Bilingual::en)
                                + ".");
            }

            private String names(Function<Bilingual, String> language) {
                return inputs.stream()
                        .map(input -> language.apply(input.name()))
                        .collect(Collectors.joining(", "));
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
