package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.areaal.core.area.AreaLevel;
import nl.areaal.core.story.Story;
import nl.areaal.core.story.Story.Step;
import nl.areaal.core.story.ToldStory;
import nl.areaal.geodata.story.StoryStore;
import nl.areaal.mapui.SmallRegion;
import nl.areaal.mapui.map.AreaalMap;
import nl.areaal.mapui.map.LonLat;
import nl.areaal.mapui.map.LonLatBounds;
import nl.areaal.mapui.map.MapMoveEvent;
import nl.areaal.mapui.map.MapSight;
import nl.areaal.mapui.map.MapSightEvent;
import nl.areaal.mapui.map.MapView;
import nl.areaal.mapui.map.ToolChangedEvent;
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

    /** The browser tells of another day of the sun, and is told its course. */
    @Test
    @WithAnonymousUser
    void theMapOfAStepHasTheToolInHandThatItsLinkTells() {
        Step shadows = new Step("Schaduw", "Zo valt de schaduw.", "view=5.11,52.09,15&tool=sun:2026-06-21T15:10");
        UUID id = saved(shadows, new Step("Warmte", "En zo warm is het.", "area=WK034401"));
        UI.getCurrent().navigate(StoryView.class, id.toString());
        AreaalMap map = find(AreaalMap.class).single();
        assertThat(map.getElement().getProperty("tool")).isEqualTo("sun:2026-06-21T15:10");
        assertThat(map.getElement().getPropertyRaw("sunDay").toString()).contains("2026-06-21");
        ComponentUtil.fireEvent(map, new ToolChangedEvent(map, true, "sun:2026-12-21T15:10"));
        assertThat(map.getElement().getPropertyRaw("sunDay").toString()).contains("2026-12-21");
        test(find(Button.class).withText("Volgende").single()).click();
        assertThat(map.getElement().getProperty("tool")).isEmpty();
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

    @Test
    void whatTheMapShowsBecomesAStepOfANewStoryAndThenOfTheSame() {
        addFromMap("area=WK034401&layers=heat");
        assertThat(valueOf("Titel van deze stap")).isEqualTo("Binnenstad");
        assertThat(find(TextArea.class).single().getValue()).startsWith("In beeld: ");
        test(find(Button.class).withText("Voeg toe").single()).click();
        assertThat(stored()).isEmpty();
        fill("Titel van het verhaal", "Warm en nat");
        test(find(Button.class).withText("Voeg toe").single()).click();
        assertThat(textOf(StoryStepDialog.class)).contains("Dit beeld is nu stap 1 van “Warm en nat”");
        addFromMap("layers=heat,-roads");
        fill("Titel van deze stap", "Heel de gemeente");
        test(find(Button.class).withText("Voeg toe").single()).click();
        assertThat(stored().getFirst().steps())
                .extracting(Step::title, step -> state(step.view()))
                .containsExactly(
                        tuple("Binnenstad", state("area=WK034401&layers=heat&view=5.11,52.09,12")),
                        tuple("Heel de gemeente", state("layers=heat,-roads&view=5.11,52.09,12")));
    }

    private static MapState state(String query) {
        return MapStateQuery.read(QueryParameters.fromString(query));
    }

    @Test
    @WithMockUser(username = "other", roles = "PLANNER")
    void nobodyAddsToAStoryOfSomebodyElse() {
        saved();
        addFromMap("area=WK034401");
        assertThat(find(Select.class, find(StoryStepDialog.class).single()).exists())
                .isFalse();
    }

    @Test
    void aMapThatIsNotThereYetIsNoStep() {
        follow("");
        test(find(Button.class).withText("In een verhaal").single()).click();
        fill("Titel van het verhaal", "Leeg");
        fill("Titel van deze stap", "Niets");
        test(find(TextArea.class).single()).setValue("Niets te zien.");
        test(find(Button.class).withText("Voeg toe").single()).click();
        assertThat(textOf(StoryStepDialog.class)).contains("De kaart is er nog niet");
        assertThat(stored()).isEmpty();
    }

    @Test
    @WithAnonymousUser
    void whoMakesNoStoriesIsNotOfferedTo() {
        follow("");
        assertThat(find(Button.class).withText("In een verhaal").exists()).isFalse();
    }

    /** As the browser does: it tells from where is looked, and then what is seen. */
    private void addFromMap(String query) {
        find(StoryStepDialog.class).all().forEach(StoryStepDialog::close);
        roundTrip();
        follow(query);
        test(find(Button.class).withText("In een verhaal").single()).click();
        AreaalMap map = find(AreaalMap.class).single();
        MapView view = new MapView(new LonLat(5.11, 52.09), 12, 0, 0);
        ComponentUtil.fireEvent(map, new MapMoveEvent(map, true, view));
        MapSight sight = new MapSight(LonLatBounds.of(5.0, 52.0, 5.2, 52.2), AreaLevel.WIJK, true);
        ComponentUtil.fireEvent(map, new MapSightEvent(map, true, sight));
    }

    private List<Story> stored() {
        return new StoryStore(database).all().stream().map(ToldStory::story).toList();
    }

    private String valueOf(String label) {
        return find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single()
                .getValue();
    }

    private void saveInVain(String link) {
        fill("Adres van de kaart", link);
        test(find(Button.class).withText("Bewaar en bekijk").single()).click();
        assertThat(textOf(StoryEditView.class)).contains("Er ontbreekt nog iets");
    }

    private UUID saved() {
        return saved(
                new Step("Een", "Eerst dit.", "area=GM0344&layers=heat"),
                new Step("Twee", "Dan dat.", "area=WK034401"));
    }

    private UUID saved(Step... steps) {
        UUID id = UUID.randomUUID();
        new StoryStore(database).save(new Story(id, "Twee beelden", "", "nl", List.of(steps)), "manager");
        return id;
    }

    private void fill(String label, String text) {
        test(find(TextField.class)
                        .withCondition(field -> label.equals(field.getLabel()))
                        .single())
                .setValue(text);
    }
}
