package nl.areaal.geodata.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.areaal.core.provenance.EvidenceGatherer;
import nl.areaal.core.provenance.Origins;
import nl.areaal.core.provenance.RunEvidence;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.nature.NatureModel;
import org.junit.jupiter.api.Test;

class EvidenceJsonTest {
    private static final String OF_AN_EARLIER_VERSION = """
            {"formula": "a + b", "tex": "a+b",
             "method": {"key": "heat", "name": "heat", "version": "1", "sources": ["us"], "knownLimits": ["none"]},
             "inputs": [], "parameters": [], "referenceCases": [], "interventions": ["Plant trees"],
             "areas": {"GM0001": {"terms": [{"key": "a", "name": "A", "value": 1.5, "unit": "K"}], "filledIn": "1.5 + b"}}}
            """;

    @Test
    void givesBackWhatWasWritten() {
        Origins origins = new Origins(Map.of(Facts.HABITAT, new Origins.Origin("ab", List.of("nature version 1"))));
        RunEvidence evidence = EvidenceGatherer.gather(new NatureModel(), origins, TinyRegion.STEPS, Map.of());
        assertThat(EvidenceJson.read(EvidenceJson.write(evidence))).contains(evidence);
        assertThat(evidence.inputs()).first().satisfies(habitat -> {
            assertThat(habitat.sha256()).isEqualTo("ab");
            assertThat(habitat.madeFrom()).containsExactly("nature version 1");
        });
        assertThat(evidence.interventions()).hasSameSizeAs(TinyRegion.STEPS);
    }

    @Test
    void readsTheEvidenceOfAnEarlierVersion() {
        RunEvidence evidence = EvidenceJson.read(OF_AN_EARLIER_VERSION).orElseThrow();
        assertThat(evidence.interventions()).containsExactly(Bilingual.same("Plant trees"));
        assertThat(evidence.in("GM0001").terms()).hasSize(1);
        assertThat(evidence.in("GM0002").filledIn().en()).isEqualTo("No part of the formula was kept for this area.");
    }

    @Test
    void readsNoGraphAsEvidence() {
        assertThat(EvidenceJson.read("{\"entity\": {}}")).isEmpty();
        assertThat(EvidenceJson.read("{\"formula\": []}")).isEmpty();
    }
}
