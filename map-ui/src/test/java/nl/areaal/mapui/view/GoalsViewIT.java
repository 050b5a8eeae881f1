package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.core.goal.Goal;
import nl.areaal.core.goal.GoalPath;
import nl.areaal.core.goal.GoalText;
import nl.areaal.core.goal.Indicator;
import nl.areaal.core.goal.Measure;
import nl.areaal.core.goal.Milestone;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.Theme;
import nl.areaal.mapui.SmallRegion;
import nl.areaal.mapui.goal.Goals;
import nl.areaal.mapui.language.Language;
import nl.areaal.mapui.scenario.Scenarios;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

@WithMockUser(username = "manager", roles = "AREA_MANAGER")
class GoalsViewIT extends ViewTestBase {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TITLE = "Koelere straten";

    @Autowired
    private Goals goals;

    @Autowired
    private Scenarios scenarios;

    private Goal heat;

    /** From 2.5 K in 2020 to at most 1 K by 2100, while the town is 1.91 K warmer than what lies around it. */
    @BeforeEach
    void setAGoal() {
        awaitFigures();
        heat = new Goal(
                UUID.randomUUID(),
                SmallRegion.GEMEENTE,
                new GoalText(TITLE, "Beter slapen", "nl"),
                Theme.HEAT,
                Indicator.find("heat").orElseThrow(),
                new GoalPath(Optional.of(new Milestone(2020, 2.5)), new Milestone(2100, 1), GoalPath.Side.AT_MOST),
                false);
        goals.save(heat, "manager");
    }

    @AfterEach
    void takeGoalsBack() {
        goals.of(SmallRegion.GEMEENTE).forEach(standing -> goals.withdraw(standing.goal(), "manager"));
    }

    @Test
    @WithAnonymousUser
    void everybodyReadsFigureSpreadPathAndPaceAndNobodyElseMayWrite() {
        open();
        assertThat(textOf(IndicatorNode.class)).contains("1,91 K", "waarschijnlijk", "slechtst", "Model ");
        assertThat(textOf(PathNode.class))
                .contains(
                        "Hoogstens 1,00 K, uiterlijk eind 2100",
                        "2020",
                        "2,50 K",
                        "Gezien sinds 2020",
                        "per jaar nodig");
        assertThat(textOf(InterpretationNode.class)).contains("Niemand heeft nog geschreven");
        assertThat(find(Button.class).withText("Schrijf een duiding").exists()).isFalse();
        assertThat(find(Button.class).withText("Nieuw doel").exists()).isFalse();
    }

    @Test
    @WithMockUser(username = "partner", roles = "PARTNER")
    void aPartnerReadsButDoesNotWrite() {
        open();
        assertThat(find(Button.class).withText("Schrijf een duiding").exists()).isFalse();
    }

    @Test
    void aManagerWritesHowItGoesAndEarlierTextsAreKept() {
        open();
        write("Schrijf een duiding", "Het gaat langzaam.");
        assertThat(textOf(InterpretationNode.class))
                .contains("Het gaat langzaam.", "Meebetalen", "Hete zomers", "middel", "door manager", "tekst 1");
        write("Schrijf een nieuwe duiding", "Het gaat iets sneller.");
        assertThat(textOf(InterpretationNode.class)).contains("Het gaat iets sneller.", "tekst 2");
        assertThat(goals.texts(heat)).hasSize(2);
        assertThat(find(StaleNote.class).exists()).isFalse();
    }

    @Test
    void aGoalThatIsChangedSaysHowItReadBeforeAndItsTextIsStale() {
        open();
        write("Schrijf een duiding", "Het gaat langzaam.");
        test(find(Button.class).withText("Wijzig").single()).click();
        test(find(NumberField.class).all().getLast()).setValue(1.5);
        test(find(Button.class).withText("Bewaar").single()).click();
        assertThat(textOf(EarlierGoals.class)).contains(TITLE, "Hoogstens 1,00 K", "gewijzigd door manager");
        assertThat(textOf(PathNode.class)).contains("Hoogstens 1,50 K, uiterlijk eind 2100");
        assertThat(find(StaleNote.class).exists()).isTrue();
    }

    @Test
    void aTextWhoseFigureChangedSaysWhatWasSeenThenAndNow() {
        open();
        write("Schrijf een duiding", "Het is hier warm.");
        SmallRegion.get()
                .execute("update interpretation set figure = 2.4, figure_high = 2.9, method_version = '0.9', "
                        + "inputs = '{old-trees version 1}' where goal_id = '" + heat.id() + "'");
        open();
        assertThat(textOf(StaleNote.class))
                .contains(
                        "Deze duiding is ouder dan de cijfers", "2,40 K", "1,91 K", "versie 0.9", "old-trees version 1")
                .contains("small-region");
        overview();
        assertThat(textOf(GoalOverview.class)).contains("niet meer bij de cijfers passen (1)");
    }

    @Test
    void aTextWithAnEmptyPartIsNotKept() {
        open();
        test(find(Button.class).withText("Schrijf een duiding").single()).click();
        test(find(Button.class).withText("Bewaar").single()).click();
        assertThat(find(TextArea.class).all()).allMatch(TextArea::isInvalid);
        assertThat(goals.texts(heat)).isEmpty();
    }

    @Test
    void whatNobodyWroteAboutIsListedFirst() {
        overview();
        assertThat(textOf(GoalOverview.class)).contains("Doelen zonder duiding (1)", TITLE, "Utrecht (gemeente)");
    }

    @Test
    void aNewGoalBeginsWithTheFigureOfNow() {
        open();
        test(find(Button.class).withText("Nieuw doel").single()).click();
        test(find(Button.class).withText("Bewaar").single()).click();
        TextField title = find(TextField.class).single();
        assertThat(title.isInvalid()).isTrue();
        test(title).setValue("Minder heet");
        NumberField target = find(NumberField.class).all().getLast();
        test(target).setValue(1.2);
        test(find(Button.class).withText("Bewaar").single()).click();
        Goal made = goals.of(SmallRegion.GEMEENTE).getLast().goal();
        assertThat(made.text().title()).isEqualTo("Minder heet");
        assertThat(made.path().side()).isEqualTo(GoalPath.Side.AT_MOST);
        assertThat(made.path().baseline().orElseThrow().value()).isEqualTo(1.911);
    }

    @Test
    @WithAnonymousUser
    void aMeasureSaysWhoDoesItAndThatNothingIsKnownOfItYet() {
        goals.save(
                heat,
                new Measure(
                        UUID.randomUUID(),
                        "Bomen langs de singel",
                        "Gemeente",
                        new Measure.Years(2026, 2028),
                        Optional.empty()),
                "manager");
        UI.getCurrent().setLocale(Language.ENGLISH.locale());
        open();
        assertThat(textOf(MeasureNode.class))
                .contains("Bomen langs de singel", "Gemeente, from 2026 to 2028", "no scenario is attached");
    }

    @Test
    @WithAnonymousUser
    void aMeasureThatWasWorkedOutSaysWhatItWouldDoAndWhy() {
        Polygon park = (Polygon) RegionCrs.GEOMETRY.toGeometry(new Envelope(134_400, 135_000, 454_500, 455_100));
        Scenario plan = new Scenario(UUID.randomUUID(), "Veel bomen", List.of(new PlantTrees(park, 0.9)));
        scenarios.run(plan, "planner");
        goals.save(
                heat,
                new Measure(
                        UUID.randomUUID(), "Park", "Gemeente", new Measure.Years(2026, 2028), Optional.of(plan.id())),
                "manager");
        open();
        assertThat(textOf(MeasureNode.class)).contains("In scenario Veel bomen", "koeler");
        test(find(WhyLink.class, find(MeasureNode.class).single()).single()).click();
        assertThat(textOf(ExplanationDialog.class)).contains("RIVM");
    }

    @Test
    void nothingOnThePageIsColouredByHowAGoalStands() {
        open();
        assertThat(classesUnder(find(GoalArticle.class).single()))
                .noneMatch(name -> name.contains("better") || name.contains("worse") || name.contains("problem"));
    }

    private static Stream<String> classesUnder(Component component) {
        return Stream.concat(
                component.getElement().getClassList().stream(),
                component.getChildren().flatMap(GoalsViewIT::classesUnder));
    }

    private void write(String button, String text) {
        test(find(Button.class).withText(button).single()).click();
        test(area("Duiding")).setValue(text);
        test(area("Rol van de provincie")).setValue("Meebetalen");
        test(area("Invloeden van buiten")).setValue("Hete zomers");
        test(find(Button.class).withText("Bewaar").single()).click();
    }

    private TextArea area(String label) {
        return find(TextArea.class).all().stream()
                .filter(area -> area.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static void open() {
        UI.getCurrent().navigate(GoalsView.class, SmallRegion.GEMEENTE.value());
    }

    private static void overview() {
        UI.getCurrent().navigate(GoalsView.class);
    }

    private void awaitFigures() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!goals.figures(SmallRegion.GEMEENTE).containsKey("heat") && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }
}
