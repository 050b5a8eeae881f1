package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.areaal.core.story.Story;
import nl.areaal.core.story.Story.Step;
import nl.areaal.geodata.story.StoryStore;
import nl.areaal.mapui.SmallRegion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

@WithMockUser(username = "manager", roles = "AREA_MANAGER")
class StoryViewIT extends ViewTestBase {
    @Autowired
    private DataSource database;

    @AfterEach
    void forgetAll() {
        SmallRegion.get().execute("delete from story");
    }

    @Test
    void aManagerMakesAStoryOfLinksToTheMap() {
        UI.getCurrent().navigate(StoryEditView.class);
        fill("Titel van het verhaal", " ");
        fill("Titel van deze stap", "De binnenstad");
        test(find(TextArea.class).all().getLast()).setValue("Hier is het warm.");
        saveInVain("https://elders.example/?x=1");
        saveInVain("https://areaal.example/?order=" + "x".repeat(Story.LONGEST_VIEW));
        saveInVain("https://areaal.example/?area=WK034401&view=5.11,52.09,12&x=1");
        fill("Titel van het verhaal", "Warm en nat");
        test(find(Button.class).withText("Bewaar en bekijk").single()).click();
        assertThat(textOf(StoryView.class))
                .contains("Warm en nat", "Stap 1 van 1", "De binnenstad", "Hier is het warm.");
        Step kept = new StoryStore(database).all().getFirst().story().steps().getFirst();
        assertThat(kept.view()).isEqualTo("area=WK034401&view=5.11000%2C52.09000%2C12.00");
    }

    @Test
    @WithAnonymousUser
    void everybodyReadsAStoryStepByStepAndFromAnyStep() {
        UUID id = saved();
        UI.getCurrent().navigate(StoryView.class, id.toString());
        assertThat(textOf(StoryView.class))
                .contains("Stap 1 van 2", "Eerst dit.")
                .doesNotContain("Wijzig dit verhaal");
        test(find(Button.class).withText("Volgende").single()).click();
        assertThat(textOf(StoryView.class)).contains("Stap 2 van 2", "Dan dat.").doesNotContain("Eerst dit.");
        assertThat(find(Button.class).withText("Volgende").single().isEnabled()).isFalse();
        assertThat(find(Anchor.class)
                        .withText("Open dit beeld op de kaart")
                        .single()
                        .getHref())
                .isEqualTo(".?area=WK034401");
        UI.getCurrent().navigate("verhaal/" + id, QueryParameters.fromString("stap=99"));
        assertThat(textOf(StoryView.class)).contains("Stap 2 van 2");
    }

    @Test
    @WithMockUser(username = "other", roles = "PLANNER")
    void onlyWhoMadeAStoryOrKeepsThePagesChangesIt() {
        UUID id = saved();
        UI.getCurrent().navigate(StoryView.class, id.toString());
        assertThat(find(Button.class).withText("Trek dit verhaal in").exists()).isFalse();
        UI.getCurrent().navigate(StoryEditView.class, id.toString());
        assertThat(find(NotFoundView.class).exists()).isTrue();
    }

    @Test
    void aStoryThatIsWithdrawnIsNotReadAnyMore() {
        UUID id = saved();
        UI.getCurrent().navigate(StoryView.class, id.toString());
        test(find(Button.class).withText("Trek dit verhaal in").single()).click();
        test(find(Button.class, find(ConfirmDialog.class).single())
                        .withText("Trek dit verhaal in")
                        .single())
                .click();
        assertThat(textOf(StoriesView.class)).contains("Er zijn nog geen verhalen");
        UI.getCurrent().navigate(StoryView.class, id.toString());
        assertThat(find(NotFoundView.class).exists()).isTrue();
    }

    private void saveInVain(String link) {
        fill("Adres van de kaart", link);
        test(find(Button.class).withText("Bewaar en bekijk").single()).click();
        assertThat(textOf(StoryEditView.class)).contains("Er ontbreekt nog iets");
    }

    private UUID saved() {
        UUID id = UUID.randomUUID();
        new StoryStore(database)
                .save(
                        new Story(
                                id,
                                "Twee beelden",
                                "",
                                "nl",
                                List.of(
                                        new Step("Een", "Eerst dit.", "area=GM0344&layers=heat"),
                                        new Step("Twee", "Dan dat.", "area=WK034401"))),
                        "manager");
        return id;
    }

    private void fill(String label, String text) {
        test(find(TextField.class)
                        .withCondition(field -> label.equals(field.getLabel()))
                        .single())
                .setValue(text);
    }
}
