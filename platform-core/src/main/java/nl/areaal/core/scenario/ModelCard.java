package nl.areaal.core.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What everybody may know about a model: what it answers, how, on what grounds, and where it does not hold.
 *
 * @param key stable, e.g. {@code heat}
 * @param version rises whenever the same inputs could give another answer
 * @param theme under which people look for it
 * @param unit of its answer, UCUM
 * @param moreIs whether a higher answer is wanted, for words such as better and worse; neither when that depends
 */
public record ModelCard(
        String key,
        String version,
        Bilingual name,
        Bilingual purpose,
        Theme theme,
        String unit,
        MoreIs moreIs,
        Equation equation,
        List<Source> sources,
        List<Input> inputs,
        List<Parameter> parameters,
        Limits limits,
        Accountability accountability,
        List<ReferenceCase> referenceCases) {
    public ModelCard {
        sources = List.copyOf(sources);
        inputs = List.copyOf(inputs);
        parameters = List.copyOf(parameters);
        referenceCases = List.copyOf(referenceCases);
        if (sources.isEmpty() || referenceCases.isEmpty()) {
            throw new IllegalArgumentException("model " + key + ": " + sources.size() + " sources and "
                    + referenceCases.size() + " reference cases, expected at least one of each");
        }
    }

    /** The outcome of every reference case, asked of the running model. */
    public List<ReferenceCase.Outcome> check() {
        return referenceCases.stream().map(ReferenceCase::run).toList();
    }

    /** What the model reads: facts and the answers of other models. */
    public List<LayerKey> reads() {
        return inputs.stream().map(Input::layer).toList();
    }

    /** The layer that its answer is, for models that build on it. */
    public LayerKey answer() {
        return new LayerKey(key);
    }

    /**
     * A number that the model takes from the literature.
     *
     * @throws IllegalArgumentException when the card has none of that key
     */
    public Parameter parameter(String wanted) {
        return parameters.stream()
                .filter(one -> one.key().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "model " + key + ": there is no parameter " + wanted + " on its card"));
    }

    /**
     * The value of a number as it stands on this card, which may be another than is usual.
     *
     * @throws IllegalArgumentException when the card has none of that key
     */
    public double central(String wanted) {
        return parameter(wanted).central();
    }

    /** The same card with the values that somebody holds to be right in place of those with a range. */
    ModelCard assuming(List<Assumption> held) {
        List<Parameter> others = new ArrayList<>(parameters);
        for (Assumption one : held) {
            Parameter usual = parameter(one.parameter());
            others.set(others.indexOf(usual), one.appliedTo(usual));
        }
        return new ModelCard(
                key,
                version,
                name,
                purpose,
                theme,
                unit,
                moreIs,
                equation,
                sources,
                inputs,
                others,
                limits,
                accountability,
                referenceCases);
    }

    public ParameterDesign design() {
        return ParameterDesign.of(parameters);
    }

    /** Which way an answer is better. */
    public enum MoreIs {
        BETTER,
        WORSE,
        NEITHER
    }

    /** The formula, for people and for typesetting. */
    public record Equation(String text, String tex) {}

    /**
     * Where the formula comes from.
     *
     * @param year empty when the source itself does not state one
     * @param equation which equation, section or part of it is used
     */
    public record Source(String author, OptionalInt year, String title, String equation) {}

    /**
     * A fact, or the answer of another model, that the model reads.
     *
     * @param validLow below this value the model has no answer
     * @param validHigh above this value the model has no answer
     */
    public record Input(LayerKey layer, Bilingual name, String unit, double validLow, double validHigh) {
        public boolean isValid(double value) {
            return value >= validLow && value <= validHigh;
        }
    }

    /**
     * Where the model holds and where it does not.
     *
     * @param humanIntervention who decides, and how a person can overrule the answer
     */
    public record Limits(Bilingual validRange, List<Bilingual> known, Bilingual humanIntervention) {
        /** How it is with every model of the platform: it informs, and decides nothing. */
        public static final Bilingual PEOPLE_DECIDE = new Bilingual(
                "Een planner beslist; de cijfers lichten toe en staan er met bandbreedte en uitleg. Wie een aanname niet deelt,"
                        + " rekent met een andere.",
                "A planner decides; the figures inform and are shown with their band and explanation. Whoever does not share an"
                        + " assumption computes with another.");

        public Limits {
            known = List.copyOf(known);
        }
    }

    /**
     * Who answers for the model and why it may be used, as the algorithm register asks.
     *
     * @param owner the organisation that answers for it
     * @param proportionality why this is a fitting means to its end
     * @param risks what can go wrong and what is done about it
     * @param lawfulBasis on what legal ground it is used
     * @param impactAssessments which were made, or why none was
     * @param since the day from which it is in use, as yyyy-MM-dd
     */
    public record Accountability(
            String owner,
            Bilingual proportionality,
            Bilingual risks,
            Bilingual lawfulBasis,
            Bilingual impactAssessments,
            String since) {
        /** What holds for every model of the platform that compares plans for places and knows nothing of persons. */
        public static Accountability forPlanning(Bilingual risks) {
            return new Accountability(
                    "Areaal",
                    new Bilingual(
                            "Vergelijken vooraf kost minder dan herstellen achteraf. Het model rekent met kaarten van plekken en"
                                    + " met aantallen per plek, niet met gegevens van personen.",
                            "Comparing beforehand costs less than mending afterwards. The model works with maps of places and"
                                    + " numbers per place, not with data on persons."),
                    risks,
                    new Bilingual(
                            "Omgevingswet, artikel 2.18: taken van de provincie voor de fysieke leefomgeving",
                            "Omgevingswet (Environment and Planning Act), article 2.18: tasks of the province for the physical"
                                    + " living environment"),
                    new Bilingual(
                            "Geen: er worden geen persoonsgegevens verwerkt. Wie het model bij een besluit gebruikt, beoordeelt"
                                    + " of een IAMA nodig is.",
                            "None: no personal data are processed. Whoever uses the model for a decision judges whether an IAMA"
                                    + " is needed."),
                    "2026-11-23");
        }
    }
}
