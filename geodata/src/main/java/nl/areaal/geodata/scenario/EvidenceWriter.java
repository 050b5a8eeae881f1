package nl.areaal.geodata.scenario;

import java.util.List;
import nl.areaal.core.provenance.ProvJson;
import nl.areaal.core.scenario.engine.ModelAnswer;
import tools.jackson.databind.json.JsonMapper;

/** Writes down, when a run is done, what explains its figures for as long as they are kept. */
@FunctionalInterface
public interface EvidenceWriter {
    /** The evidence as JSON. */
    String write(PinnedRegion region, RunRequest request, RunGraph.Made run, ModelAnswer answer);

    /** Where it came from, as PROV-JSON. */
    static EvidenceWriter provenance() {
        return (region, request, run, answer) -> JsonMapper.shared()
                .writeValueAsString(
                        ProvJson.document(RunGraph.of(region.baseline(), request.scenario(), List.of(run))));
    }
}
