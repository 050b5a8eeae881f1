package nl.areaal.core.provenance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.analysis.Contribution;

/**
 * Why a number is what it is, complete enough that an outsider can follow it by hand.
 *
 * @param subject what the number is about, e.g. the code of an area
 * @param interventions what the scenario does, one sentence each in both languages; empty for the baseline
 * @param band where the band comes from; empty when that was not kept
 * @param remarks what whoever reads the number must know about this answer of the model
 * @param week what the number was a week ago, and why it is another now
 */
public record Explanation(
        String subject,
        Figure figure,
        Optional<Uncertainty> band,
        Formula formula,
        Method method,
        List<Input> inputs,
        List<ParameterRange> parameters,
        List<CheckedCase> referenceCases,
        List<Bilingual> interventions,
        List<Bilingual> remarks,
        Made made,
        FigureChange week,
        Provenance graph) {
    public Explanation {
        inputs = List.copyOf(inputs);
        parameters = List.copyOf(parameters);
        referenceCases = List.copyOf(referenceCases);
        interventions = List.copyOf(interventions);
        remarks = List.copyOf(remarks);
    }

    /** The number with its band, its baseline and the band of the difference. */
    public record Figure(
            double value,
            double low,
            double high,
            double baseline,
            double delta,
            double deltaLow,
            double deltaHigh,
            double squareMetres,
            String unit) {}

    /**
     * Where the band of the value comes from.
     *
     * @param contributions of the uncertain parameters, the largest first
     */
    public record Uncertainty(Bilingual sentence, List<Contribution> contributions) {
        public Uncertainty {
            contributions = List.copyOf(contributions);
        }
    }

    /**
     * How it was computed.
     *
     * @param filledIn the formula with the area's own values
     * @param terms the parts of the formula, as means over the area
     */
    public record Formula(String text, String tex, Bilingual filledIn, List<Term> terms) {
        public Formula {
            terms = List.copyOf(terms);
        }
    }

    /** A part of the formula and its mean over the area. */
    public record Term(String key, Bilingual name, double value, String unit) {}

    /** The model behind it: sources say author, year and equation. */
    public record Method(
            String key, Bilingual name, String version, List<String> sources, List<Bilingual> knownLimits) {
        public Method {
            sources = List.copyOf(sources);
            knownLimits = List.copyOf(knownLimits);
        }
    }

    /**
     * A coverage, or the answer of another model, that went in.
     *
     * @param sha256 of its cells; of an answer the name of the run that gave it
     * @param madeFrom the dataset versions and rules behind it
     */
    public record Input(String coverage, Bilingual name, String unit, String sha256, List<String> madeFrom) {
        public Input {
            madeFrom = List.copyOf(madeFrom);
        }
    }

    /** A number from the literature with its range and where it comes from. */
    public record ParameterRange(
            String key, Bilingual name, String unit, double low, double central, double high, String source) {}

    /** A known answer, and what the model that made this number says to it. */
    public record CheckedCase(Bilingual name, String unit, double expected, double computed, boolean passes) {}

    /** Who let it be computed, when, and from which inputs exactly. */
    public record Made(String by, Instant startedAt, Instant finishedAt, String inputsSha256, String resultSha256) {}
}
