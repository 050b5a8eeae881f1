package nl.areaal.core.provenance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.areaal.core.provenance.Provenance.Agent;
import nl.areaal.core.provenance.Provenance.Entity;
import nl.areaal.core.provenance.Provenance.Relation;
import nl.areaal.core.provenance.Provenance.Relation.Kind;
import org.junit.jupiter.api.Test;

class ProvenanceTest {
    private static final Entity VALUE = new Entity("value:1", "value", "a value", Map.of());

    @Test
    void refusesARelationToSomethingItDoesNotHold() {
        Relation loose = new Relation(Kind.WAS_DERIVED_FROM, "value:1", "coverage:built");
        assertThatThrownBy(() -> new Provenance(List.of(VALUE), List.of(), List.of(), List.of(loose)))
                .hasMessageContaining("WAS_DERIVED_FROM names coverage:built");
    }

    @Test
    void refusesTheSameNameForTwoThings() {
        Agent namesake = new Agent("value:1", "somebody");
        assertThatThrownBy(() -> new Provenance(List.of(VALUE), List.of(), List.of(namesake), List.of()))
                .hasMessageContaining("value:1 occurs twice");
    }
}
