package nl.areaal.core.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.areaal.core.provenance.Provenance.Activity;
import nl.areaal.core.provenance.Provenance.Agent;
import nl.areaal.core.provenance.Provenance.Entity;
import nl.areaal.core.provenance.Provenance.Relation;
import nl.areaal.core.provenance.Provenance.Relation.Kind;
import org.junit.jupiter.api.Test;

/** The structure of the W3C Member Submission "The PROV-JSON Serialization" of 24 April 2013, sections 3 and 4. */
class ProvJsonTest {
    private static final Set<String> PROV_RECORDS =
            Set.of("entity", "activity", "agent", "wasGeneratedBy", "used", "wasDerivedFrom", "wasAssociatedWith");

    private final Map<String, Object> json = ProvJson.document(new Provenance(
            List.of(
                    new Entity("value:GM0344", "value", "Utrecht", Map.of("unit", "K")),
                    new Entity("coverage:cover-tree", "coverage", "trees", Map.of()),
                    new Entity("dataset:bomen versie 1, é", "dataset version", "bomen", Map.of())),
            List.of(new Activity(
                    "run:1", "run", Instant.parse("2026-11-23T10:00:00Z"), Instant.parse("2026-11-23T10:00:01Z"))),
            List.of(new Agent("user:planner", "planner")),
            List.of(
                    new Relation(Kind.USED, "run:1", "coverage:cover-tree"),
                    new Relation(Kind.WAS_GENERATED_BY, "value:GM0344", "run:1"),
                    new Relation(Kind.WAS_DERIVED_FROM, "coverage:cover-tree", "dataset:bomen versie 1, é"),
                    new Relation(Kind.WAS_ASSOCIATED_WITH, "run:1", "user:planner"))));

    @Test
    void holdsPrefixesAndRecordsByTheirKind() {
        assertThat(json.keySet()).containsAll(PROV_RECORDS).contains("prefix").hasSize(PROV_RECORDS.size() + 1);
        assertThat(section("entity")).containsKeys("value:GM0344", "coverage:cover-tree");
        assertThat(section("entity").get("value:GM0344"))
                .isEqualTo(Map.of("prov:type", "value", "prov:label", "Utrecht", "areaal:unit", "K"));
        assertThat(section("activity").get("run:1"))
                .isEqualTo(Map.of(
                        "prov:label", "run",
                        "prov:startTime", "2026-11-23T10:00:00Z",
                        "prov:endTime", "2026-11-23T10:00:01Z"));
    }

    @Test
    void tiesRecordsWithTheNamesOfTheirEnds() {
        assertThat(section("used"))
                .containsEntry("_:used1", Map.of("prov:activity", "run:1", "prov:entity", "coverage:cover-tree"));
        assertThat(section("wasGeneratedBy"))
                .containsEntry("_:wasGeneratedBy1", Map.of("prov:entity", "value:GM0344", "prov:activity", "run:1"));
        assertThat(section("wasAssociatedWith"))
                .containsEntry("_:wasAssociatedWith1", Map.of("prov:activity", "run:1", "prov:agent", "user:planner"));
    }

    @Test
    void writesOnlyQualifiedNamesWhosePrefixIsDeclared() {
        String awkward = "dataset:bomen%20versie%201%2C%20%C3%A9";
        assertThat(section("entity")).containsKey(awkward);
        assertThat(section("wasDerivedFrom"))
                .containsEntry(
                        "_:wasDerivedFrom1",
                        Map.of("prov:generatedEntity", "coverage:cover-tree", "prov:usedEntity", awkward));
        assertThat(section("prefix"))
                .containsEntry("dataset", "urn:areaal:dataset:")
                .containsKeys("value", "coverage", "run", "user", "areaal");
    }

    @SuppressWarnings("unchecked") // sections are objects by the submission
    private Map<String, Object> section(String key) {
        return (Map<String, Object>) Objects.requireNonNull(json.get(key));
    }
}
