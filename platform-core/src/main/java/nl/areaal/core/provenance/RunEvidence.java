package nl.areaal.core.provenance;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.areaal.core.provenance.Explanation.CheckedCase;
import nl.areaal.core.provenance.Explanation.Input;
import nl.areaal.core.provenance.Explanation.ParameterRange;
import nl.areaal.core.provenance.Explanation.Term;
import nl.areaal.core.scenario.Bilingual;

/**
 * What is kept with a run so that every figure of it can be explained for as long as the run is kept, whatever becomes of the
 * model and its inputs.
 *
 * @param areas the parts of the formula by the code of the area
 * @param elsewhere what there is to say in place of the parts of the formula, of areas that have none; empty in runs of earlier
 *     versions
 */
public record RunEvidence(
        String formula,
        String tex,
        Explanation.Method method,
        List<Input> inputs,
        List<ParameterRange> parameters,
        List<CheckedCase> referenceCases,
        List<Bilingual> interventions,
        Map<String, AreaTerms> areas,
        Optional<Bilingual> elsewhere) {
    private static final Bilingual NOTHING_KEPT =
            new Bilingual("Van de formule is hier niets bewaard.", "No part of the formula was kept for this area.");

    public RunEvidence {
        inputs = List.copyOf(inputs);
        parameters = List.copyOf(parameters);
        referenceCases = List.copyOf(referenceCases);
        interventions = List.copyOf(interventions);
        areas = Collections.unmodifiableSortedMap(new TreeMap<>(areas));
    }

    /** The parts of the formula as means over an area, and the formula with them filled in. */
    public record AreaTerms(List<Term> terms, Bilingual filledIn) {
        public AreaTerms {
            terms = List.copyOf(terms);
        }
    }

    /** What is known of the formula in an area, in words when it has no parts there. */
    public AreaTerms in(String areaCode) {
        return areas.getOrDefault(areaCode, new AreaTerms(List.of(), elsewhere.orElse(NOTHING_KEPT)));
    }
}
