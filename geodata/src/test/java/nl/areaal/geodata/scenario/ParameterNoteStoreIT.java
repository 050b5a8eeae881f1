package nl.areaal.geodata.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import nl.areaal.core.scenario.Assumption;
import nl.areaal.core.scenario.ParameterNote;
import nl.areaal.core.scenario.ParameterNote.Held;
import nl.areaal.core.scenario.ParameterNote.Wording;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What anna and ben write about the wind of the heat model. */
class ParameterNoteStoreIT {
    private static final TestStore STORE = TestStore.create();

    private final ParameterNoteStore notes = new ParameterNoteStore(STORE.dataSource());
    private final ParameterNote note =
            write(new Wording("heat", "wind", "  Which station is this?  ", Optional.empty()), "ben");
    private final ParameterNote dissent = write(
            new Wording("heat", "wind", "It is calmer here.", Optional.of(new Held(2, "station De Bilt, 2025"))),
            "anna");

    @AfterAll
    static void close() throws Exception {
        STORE.close();
    }

    @Test
    void tellsWhoWroteWhatAboutWhichNumber() {
        assertThat(notes.of("heat")).contains(note, dissent);
        assertThat(note.wording().text()).isEqualTo("Which station is this?");
        assertThat(notes.of("rain")).isEmpty();
    }

    @Test
    void onlyADissentIsSomethingToComputeWith() {
        assertThat(notes.dissents()).contains(dissent).doesNotContain(note);
        assertThat(dissent.assumption())
                .contains(new Assumption("heat", "wind", 2, "anna", "It is calmer here. (station De Bilt, 2025)"));
        assertThat(note.assumption()).isEmpty();
    }

    @Test
    void whatSomebodyWroteOnlyTheyTakeBack() {
        notes.takeBack(note.id(), "anna");
        assertThat(notes.of("heat")).contains(note);
        notes.takeBack(note.id(), "ben");
        assertThat(notes.of("heat")).doesNotContain(note);
    }

    @Test
    void nobodyFillsTheStoreAndWhoTakesOneBackWritesAgain() {
        Wording wording = new Wording("peat", "depth", "Why?", Optional.empty());
        ParameterNote last = write(wording, "carl");
        for (int one = 1; one < ParameterNoteStore.MOST_OF_AUTHOR; one++) {
            last = write(wording, "carl");
        }
        assertThat(notes.write(wording, "carl")).isEmpty();
        assertThat(notes.write(wording, "dora")).isPresent();
        notes.takeBack(last.id(), "carl");
        assertThat(notes.write(wording, "carl")).isPresent();
    }

    private ParameterNote write(Wording wording, String author) {
        return notes.write(wording, author).orElseThrow();
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> new Wording("heat", "wind", "  ", Optional.empty()))
                .hasMessage("parameter note: text has 0 characters, expected 1 to 2000");
        assertThatThrownBy(() -> new Held(Double.NaN, "me")).hasMessageContaining("value is NaN");
    }
}
