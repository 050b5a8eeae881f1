package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Parameter;
import nl.areaal.core.scenario.library.ModelLibrary;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

class ModelsViewIT extends ViewTestBase {
    @Test
    @WithAnonymousUser
    void everybodyReadsTheCardOfEveryModelInTheirOwnLanguage() {
        UI.getCurrent().navigate(ModelsView.class);
        String page = textOf(ModelsView.class);
        for (ModelCard card : ModelLibrary.cards()) {
            assertThat(page)
                    .contains(
                            card.name().nl(),
                            card.purpose().nl(),
                            card.equation().text())
                    .contains(card.limits().validRange().nl())
                    .contains(card.referenceCases().getFirst().name().nl());
        }
    }

    @Test
    @WithAnonymousUser
    void whoIsNotSignedInReadsNotesAndWritesNone() {
        UI.getCurrent().navigate(ModelsView.class);
        assertThat(textOf(ModelsView.class)).contains("Wie inlogt, kan bij elk getal");
        assertThat(find(Button.class)
                        .withText("Notitie of andere mening schrijven")
                        .exists())
                .isFalse();
    }

    @Test
    @WithMockUser(username = "anna", roles = "PLANNER")
    void aDissentStandsOnTheCardUntilItsAuthorTakesItBack() {
        UI.getCurrent().navigate(ModelsView.class);
        dissent("wind", 9, "Bij ons waait het harder", "eigen meting");
        String card = find(NotesSection.class).all().getFirst().getElement().getTextRecursively();
        assertThat(card)
                .contains("anna op", "windsnelheid op 10 m", "Bij ons waait het harder")
                .contains(
                        "Houdt 9 m/s voor juist, in plaats van 3 (2,5\u2009–\u20093,5) m/s. Dat ligt buiten de bandbreedte.")
                .contains("Rekenen met dit getal");
        dissent("tree", 0.9, "Bomen koelen meer", "eigen onderzoek");
        assertThat(first().getElement().getTextRecursively()).contains("Met dit getal kan het model niet rekenen.");
        while (find(Button.class, first()).withText("Terugnemen").exists()) {
            test(find(Button.class, first()).withText("Terugnemen").all().getFirst())
                    .click();
        }
        assertThat(first().getElement().getTextRecursively()).doesNotContain("Bij ons waait het harder");
    }

    @Test
    @WithMockUser(username = "anna", roles = "PLANNER")
    void aDissentWithoutAValueIsNotKept() {
        UI.getCurrent().navigate(ModelsView.class);
        test(find(Button.class, first())
                        .withText("Notitie of andere mening schrijven")
                        .single())
                .click();
        NoteDialog dialog = find(NoteDialog.class).single();
        choose(dialog, "wind");
        find(TextArea.class, dialog).single().setValue("Het waait harder");
        test(find(Button.class).withText("Bewaar").single()).click();
        assertThat(find(NumberField.class, dialog).single().isInvalid()).isTrue();
        assertThat(dialog.isOpened()).isTrue();
    }

    private void dissent(String parameter, double value, String text, String source) {
        test(find(Button.class, first())
                        .withText("Notitie of andere mening schrijven")
                        .single())
                .click();
        NoteDialog dialog = find(NoteDialog.class).single();
        choose(dialog, parameter);
        find(NumberField.class, dialog).single().setValue(value);
        find(TextField.class, dialog).single().setValue(source);
        find(TextArea.class, dialog).single().setValue(text);
        test(find(Button.class).withText("Bewaar").single()).click();
    }

    @SuppressWarnings("unchecked") // the dialog puts these in
    private void choose(NoteDialog dialog, String parameter) {
        Select<Parameter> numbers = find(Select.class, dialog).single();
        numbers.setValue(ModelLibrary.card("heat").orElseThrow().parameter(parameter));
        RadioButtonGroup<Object> kind = find(RadioButtonGroup.class, dialog).single();
        kind.setValue(kind.getListDataView().getItems().toList().getLast());
    }

    private NotesSection first() {
        return find(NotesSection.class).all().getFirst();
    }
}
