package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import javax.sql.DataSource;
import nl.areaal.core.question.Answer;
import nl.areaal.core.question.Question;
import nl.areaal.core.question.SeenNumber;
import nl.areaal.core.question.Subject;
import nl.areaal.core.question.Words;
import nl.areaal.geodata.question.QuestionStore;
import nl.areaal.mapui.SmallRegion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

class QuestionsViewIT extends ViewTestBase {
    private static final Subject READING =
            new Subject.OfDatastream(SmallRegion.get().datastream());

    @Autowired
    private DataSource database;

    @AfterEach
    void forgetAll() {
        SmallRegion.get().execute("delete from question");
    }

    @Test
    @WithAnonymousUser
    void aVisitorAsksAboutTheNumberThatTheySee() {
        ask("Waarom is het hier <i>zo hoog</i>?");
        assertThat(textOf(QuestionForm.class)).contains("U vraagt over: 23,0 µg/m³", "geen e-mailadres", "365 dagen");
        assertThat(textOf(QuestionForm.class)).contains("Uw vraag is binnen");
        Question kept = new QuestionStore(database).waiting().getFirst();
        assertThat(kept.subject()).isEqualTo(READING);
        assertThat(kept.seen().value()).hasValue(23);
        assertThat(kept.seen().basis()).isEqualTo("S1/NO2");
        assertThat(kept.words().text()).isEqualTo("Waarom is het hier <i>zo hoog</i>?");
        assertThat(kept.words().name()).contains("An");
        open();
        assertThat(textOf(QuestionsView.class)).doesNotContain("zo hoog");
    }

    @Test
    @WithAnonymousUser
    void aQuestionThatIsTooShortIsNotKept() {
        ask("Hoezo?");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(new QuestionStore(database).waiting()).isEmpty();
    }

    @Test
    @WithMockUser(username = "gerda", roles = "STEWARD")
    void aStewardAnswersAndLetsEverybodyRead() {
        keep("Meet deze sensor ook 's nachts?");
        UI.getCurrent().navigate(QuestionDeskView.class);
        assertThat(textOf(QuestionDeskView.class)).contains("Meet deze sensor ook", "Stikstofdioxide · Station Plein");
        test(find(Button.class).withText("Toon op de pagina").single()).click();
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        test(find(TextArea.class).single()).setValue("Ja, elk uur.");
        test(find(Button.class).withText("Toon op de pagina").single()).click();
        assertThat(textOf(QuestionDeskView.class)).contains("staan nu op de pagina", "Er wachten geen vragen");
        open();
        assertThat(textOf(QuestionsView.class)).contains("Meet deze sensor ook", "Ja, elk uur.", "gerda");
        UI.getCurrent().navigate(QuestionsView.class);
        assertThat(textOf(QuestionsView.class)).contains("Stikstofdioxide · Station Plein", "Ja, elk uur.");
    }

    @Test
    @WithMockUser(username = "gerda", roles = "STEWARD")
    void aStewardLetsNothingThroughThatTheyHaveNotRead() {
        keep("Meet deze sensor ook 's nachts?");
        QuestionStore store = new QuestionStore(database);
        UUID id = store.waiting().getFirst().id();
        store.answer(id, new Answer("Ja.", "nl", "manager", Instant.now()));
        UI.getCurrent().navigate(QuestionDeskView.class);
        store.answer(id, new Answer("Nee.", "nl", "manager", Instant.now()));
        test(find(Button.class).withText("Toon op de pagina").single()).click();
        assertThat(find(TextArea.class).single().getErrorMessage()).contains("laad de pagina opnieuw");
        assertThat(store.waiting()).hasSize(1);
    }

    @Test
    @WithMockUser(username = "manager", roles = "AREA_MANAGER")
    void anAreaManagerAnswersAndLeavesItToAStewardToShowIt() {
        keep("Meet deze sensor ook in de winter?");
        UI.getCurrent().navigate(QuestionDeskView.class);
        assertThat(find(Button.class).withText("Toon op de pagina").exists()).isFalse();
        test(find(TextArea.class).single()).setValue("Het hele jaar.");
        test(find(Button.class).withText("Bewaar antwoord").single()).click();
        assertThat(textOf(QuestionDeskView.class)).contains("Het hele jaar.", "manager");
        open();
        assertThat(textOf(QuestionsView.class)).doesNotContain("in de winter");
    }

    @Test
    @WithMockUser(username = "partner", roles = "PARTNER")
    void nobodyElseSeesWhatWaits() {
        UI.getCurrent().navigate(QuestionDeskView.class);
        assertThat(find(NotFoundView.class).exists()).isTrue();
    }

    @Test
    @WithAnonymousUser
    void aFigureOfAnAreaAndAModelHaveAPageToAskOnAndNothingElseHas() {
        UI.getCurrent().navigate("vragen/gebied/GM0344/count-dwellings");
        assertThat(textOf(QuestionsView.class)).contains("Woningen · Utrecht");
        UI.getCurrent().navigate("vragen/algoritme/heat");
        assertThat(textOf(QuestionsView.class)).contains("Stel een vraag");
        UI.getCurrent().navigate("vragen/algoritme/no-such-model");
        assertThat(find(NotFoundView.class).exists()).isTrue();
    }

    private void ask(String text) {
        open();
        find(Details.class).withClassName("ask").single().setOpened(true);
        test(find(TextArea.class).single()).setValue(text);
        test(find(TextField.class).single()).setValue("An");
        test(find(Button.class).withText("Stuur uw vraag").single()).click();
    }

    private void keep(String text) {
        new QuestionStore(database)
                .ask(Question.asked(
                        UUID.randomUUID(),
                        READING,
                        new SeenNumber(OptionalDouble.of(23), "µg/m³", "S1/NO2", Instant.now()),
                        new Words(text, Optional.empty(), "nl"),
                        Instant.now()));
    }

    private static void open() {
        UI.getCurrent().navigate(PublicPages.questions(READING));
    }
}
