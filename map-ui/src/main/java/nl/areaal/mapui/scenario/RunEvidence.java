package nl.areaal.mapui.scenario;

import java.util.List;
import java.util.Map;
import nl.areaal.core.provenance.Explanation;
import nl.areaal.core.scenario.Bilingual;

/**
 * What is kept with a run so that every figure of it can be explained for as long as the run is kept, whatever becomes of the
 * model and its inputs.
 *
 * @param areas the parts of the formula by the code of the area
 */
record RunEvidence(
        String formula,
        String tex,
        Explanation.Method method,
        List<Explanation.Input> inputs,
        List<Explanation.ParameterRange> parameters,
        List<Explanation.CheckedCase> referenceCases,
        List<Bilingual> interventions,
        Map<String, AreaTerms> areas) {

    /** The parts of the formula as means over an area, and the formula with them filled in. */
    record AreaTerms(List<Explanation.Term> terms, Bilingual filledIn) {}
}
