package nl.areaal.core.scenario;

import java.util.List;
import java.util.OptionalInt;

/**
 * What everybody may know about a model: what it answers, how, on what grounds, and where it does not hold.
 *
 * @param key stable, e.g. {@code heat}
 * @param version rises whenever the same inputs could give another answer
 * @param unit of its answer
 */
public record ModelCard(
        String key,
        String name,
        String version,
        String purpose,
        String unit,
        String owner,
        Equation equation,
        List<Source> sources,
        List<Input> inputs,
        List<Parameter> parameters,
        Limits limits,
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

    /** The formula, for people and for typesetting. */
    public record Equation(String text, String tex) {}

    /**
     * Where the formula comes from.
     *
     * @param year empty when the source itself does not state one
     * @param equation which equation, section or part of it is used
     */
    public record Source(String author, OptionalInt year, String title, String equation) {}

    /** A coverage that the model reads. */
    public record Input(String coverage, String name, String unit) {}

    /**
     * Where the model holds and where it does not.
     *
     * @param humanIntervention who decides, and how a person can overrule the answer
     */
    public record Limits(String validRange, List<String> known, String humanIntervention) {
        public Limits {
            known = List.copyOf(known);
        }
    }
}
