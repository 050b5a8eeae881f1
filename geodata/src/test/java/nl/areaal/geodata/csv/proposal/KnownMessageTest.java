package nl.areaal.geodata.csv.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import nl.areaal.geodata.csv.Cause;
import nl.areaal.geodata.csv.CsvForm;
import nl.areaal.geodata.csv.Fault;
import nl.areaal.geodata.csv.JsonTable;
import nl.areaal.geodata.csv.UnfitMessageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages in JSON that need no feed, and those that are none. */
class KnownMessageTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    private static Proposal propose(String json) {
        return Proposer.propose(JsonTable.of(json.getBytes(UTF_8), CsvForm.COMMAS), "sample.json", NOW);
    }

    @Test
    void readsTheMessagesOfTheTopicByTheUnitThatEachDatastreamBeganWith() {
        Proposal proposal = propose("""
                [{"datastream": 17, "phenomenonTime": "2026-11-23T10:00:00Z", "result": 12.5, "unit": "ug/m3"},
                 {"datastream": 18, "phenomenonTime": "2026-11-23T11:00:00+01:00", "result": -1, "unit": "Cel"},
                 {"datastream": 17, "phenomenonTime": "2026-11-23T11:00:00Z", "result": 13, "unit": "mg/m3"},
                 {"phenomenonTime": "2026-11-23T11:00:00Z", "result": 13, "unit": "mg/m3"}]""");
        Instant ten = Instant.parse("2026-11-23T10:00:00Z");
        assertThat(proposal.first())
                .containsExactly(
                        new Understood("17", "result", ten, 12.5, "ug/m3"),
                        new Understood("18", "result", ten, -1, "Cel"));
        assertThat(proposal.faults()).extracting(Fault::cause).contains(Cause.WRONG_UNIT);
        assertThat(proposal.mapping()).as("needs no feed").isEmpty();
        assertThat(proposal.findings()).first().extracting(Finding::code).isEqualTo("reading-message");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"phenomenonTime\": \"2026-11-23T10:00:00Z\", \"result\": 7.5, \"Datastream\": {\"@iot.id\": 3}}"
                        + "|sensorthings-observation|3",
                "{\"phenomenonTime\": \"2026-11-23T10:00:00Z\", \"result\": 7.5}|sensorthings-observation-of-address|''",
                "{\"value\": [{\"@iot.id\": 9, \"phenomenonTime\": \"2026-11-23T10:00:00Z\", \"result\": 7.5}]}"
                        + "|sensorthings-observation-of-address|''",
            })
    void readsObservationsOfSensorThings(String json, String code, String datastream) {
        Proposal proposal = propose(json);
        assertThat(proposal.findings()).first().extracting(Finding::code).isEqualTo(code);
        assertThat(proposal.first())
                .containsExactly(new Understood(datastream, "result", Instant.parse("2026-11-23T10:00:00Z"), 7.5, ""));
    }

    @Test
    void aTimeWithoutItsOffsetIsAFaultBecauseNobodyGuessesIt() {
        Proposal proposal = propose("""
                {"datastream": 17, "phenomenonTime": "2026-11-23T10:00:00", "result": 12.5, "unit": "ug/m3"}""");
        assertThat(proposal.findings()).extracting(Finding::code).contains("message-without-offset");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": 1", "[1, 2]", "{\"a\": 1} {\"a\": 2}", "[{\"a\": 1}, null]"})
    void whatAreNoMessagesIsSaidInBothLanguages(String json) {
        assertThatThrownBy(() -> propose(json)).isInstanceOfSatisfying(UnfitMessageException.class, e -> {
            Finding finding = Proposer.unfit(e).findings().getFirst();
            assertThat(FindingTexts.DUTCH.of(finding)).doesNotContain("{line}", "{value}");
            assertThat(FindingTexts.ENGLISH.of(finding)).doesNotContain("{line}", "{value}");
        });
    }

    @Test
    void saysWhereTheJsonGoesWrong() {
        assertThatThrownBy(() -> propose("[{\"a\": 1},\n {\"b\": 2,}]"))
                .isInstanceOfSatisfying(
                        UnfitMessageException.class,
                        e -> assertThat(e.parameters()).containsEntry("line", "2"));
    }

    @ParameterizedTest
    @CsvSource({"' \n{', true", "[, true", "\uFEFF{, true", "a;b, false", "'', false"})
    void tellsMessagesFromTables(String begin, boolean messages) {
        assertThat(JsonTable.begins(begin.getBytes(UTF_8))).isEqualTo(messages);
    }
}
