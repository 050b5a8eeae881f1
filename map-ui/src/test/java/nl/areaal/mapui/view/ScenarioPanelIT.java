package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import nl.areaal.core.scenario.InterventionKind;
import nl.areaal.core.scenario.ParameterNote;
import nl.areaal.core.scenario.ParameterNote.Held;
import nl.areaal.core.scenario.ParameterNote.Wording;
import nl.areaal.geodata.scenario.ParameterNoteStore;
import nl.areaal.geodata.scenario.SavedScenario;
import nl.areaal.mapui.map.AreaalMap;
import nl.areaal.mapui.map.LonLat;
import nl.areaal.mapui.map.LonLatRing;
import nl.areaal.mapui.map.MeasureMove;
import nl.areaal.mapui.map.MeasureMoveEvent;
import nl.areaal.mapui.map.PolygonDrawnEvent;
import nl.areaal.mapui.scenario.Analyses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

class ScenarioPanelIT extends ViewTestBase {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Some 680 by 670 m in the middle of the town. */
    private static final LonLatRing IN_TOWN = ring(0.005, 0.003);

    @Autowired
    private ParameterNoteStore notes;

    @Autowired
    private Analyses analyses;

    @Test
    @WithAnonymousUser
    void whoIsNotSignedInMayDrawButIsAskedToSignInToCompute() {
        follow("panel=scenario");
        draw(IN_TOWN);
        assertThat(textOf(MeasureList.class)).contains("Bomen planten op 45,", "ha: aandeel onder boomkronen 40 %");

        test(runButton()).click();
        assertThat(textOf(ScenarioPanel.class)).contains("doorrekenen is voor planners");
        assertThat(find(ResultTable.class).exists()).isFalse();
    }

    @Test
    @WithMockUser(username = "partner", roles = "PARTNER")
    void aPartnerIsToldWhichRoleComputes() {
        follow("panel=scenario");
        draw(IN_TOWN);
        test(runButton()).click();
        assertThat(textOf(ScenarioPanel.class)).contains("rol van planner");
    }

    @Test
    @WithMockUser(username = "planner", roles = "PLANNER")
    void aPlannerReadsWhatTreesWouldDoAndWhy() {
        follow("panel=scenario");
        draw(IN_TOWN);
        test(runButton()).click();
        awaitResults();
        assertThat(textOf(ResultTable.class)).contains("Binnenstad", "−0,", "koeler");

        WhyLink why =
                find(WhyLink.class, find(ResultTable.class).single()).all().getFirst();
        test(why).click();
        assertThat(textOf(ExplanationDialog.class)).contains("RIVM", "planner");
    }

    @Test
    @WithAnonymousUser
    void anOutlineThatCrossesItselfIsRefusedInWords() {
        follow("panel=scenario");
        draw(new LonLatRing(List.of(
                new LonLat(5.09, 52.08), new LonLat(5.10, 52.09), new LonLat(5.10, 52.08), new LonLat(5.09, 52.09))));
        assertThat(textOf(ScenarioPanel.class)).contains("de lijn kruist zichzelf");
        assertThat(runButton().isEnabled()).isFalse();
    }

    @Test
    @WithMockUser(username = "planner", roles = "PLANNER")
    void aPlannerSeesWhatAMeasureChangesBeforeAnythingIsKept() {
        follow("panel=scenario");
        draw(IN_TOWN);
        await(() -> heatRow().contains("koeler"));
        assertThat(textOf(LiveChanges.class)).contains("Binnenstad (wijk)");
        assertThat(find(ResultTable.class).exists()).isFalse();
    }

    @Test
    @WithMockUser(username = "planner", roles = "PLANNER")
    void theFiguresFollowAMeasureThatIsDraggedAwayAndTellByWhichMove() {
        follow("panel=scenario");
        draw(IN_TOWN);
        await(() -> heatRow().contains("koeler"));
        drag(7, false);
        await(() -> "7".equals(find(LiveTable.class).single().getElement().getAttribute("data-move")));
        assertThat(heatRow()).contains("Geen verandering");
        drag(8, true);
        await(() -> "8".equals(find(LiveTable.class).single().getElement().getAttribute("data-move")));
        assertThat(textOf(MeasureList.class)).contains("45,");
    }

    @Test
    @WithMockUser(username = "planner", roles = "PLANNER")
    void aPlannerLooksAtTheMeasuresUnderSomebodysValueBesideTheUsualFiguresAndKeepsBoth() {
        ParameterNote held = notes.write(
                        new Wording("heat", "wind", "Bij ons waait het", Optional.of(new Held(10, "eigen meting"))),
                        "anna")
                .orElseThrow();
        try {
            follow("panel=scenario");
            draw(IN_TOWN);
            await(() -> heatRow().contains("koeler"));
            assumed().setValue(held);
            await(() -> find(SecondOpinionTable.class).exists());
            assertThat(textOf(SecondOpinionTable.class)).contains("Stedelijk hitte-eiland");
            assertThat(textOf(AssumptionDesk.class))
                    .contains("windsnelheid op 10 m is 10 m/s, volgens anna", "Bij ons waait het (eigen meting)")
                    .contains("aantoonbaar: de bandbreedtes raken elkaar niet", "Gevoelstemperatuur");
            find(WhatReacts.class).single().setOpened(true);
            await(() -> textOf(WhatReacts.class).contains("Stedelijk hitte-eiland"));
            assertThat(textOf(WhatReacts.class))
                    .contains("Doorgerekend onder de aanname: windsnelheid op 10 m is 10 m/s, volgens anna");
            assertThat(textOf(HowMuch.class)).contains("Doorgerekend onder de aanname: windsnelheid op 10 m");
            test(find(Button.class).withText("Bewaar beide, om te vergelijken").single())
                    .click();
            await(() -> textOf(AssumptionDesk.class).contains("Bewaard als"));
            assertThat(analyses.saved())
                    .extracting(SavedScenario::name)
                    .anyMatch(name -> name.endsWith("(windsnelheid op 10 m is 10 m/s, volgens anna)"));
        } finally {
            notes.takeBack(held.id(), "anna");
        }
    }

    @SuppressWarnings("unchecked") // a select of the desk holds what the desk puts in
    private Select<ParameterNote> assumed() {
        return find(Select.class, find(AssumptionDesk.class).single()).single();
    }

    @ParameterizedTest
    @EnumSource
    @WithMockUser(username = "planner", roles = "PLANNER")
    void everyKindOfMeasureCanBeDrawnWithTheSettingsThatItHas(InterventionKind kind) {
        follow("panel=scenario");
        choice().setValue(kind);
        assertThat(find(SettingField.class).all()).hasSameSizeAs(kind.settings());
        draw(IN_TOWN);
        assertThat(textOf(MeasureList.class)).contains(kind.title().nl() + " op 45,");
    }

    @Test
    @WithAnonymousUser
    void aShareIsShownAsAPercentage() {
        follow("panel=scenario");
        assertThat(textOf(MeasureForm.class)).contains("aandeel onder boomkronen", "40 %");
    }

    @SuppressWarnings("unchecked") // a select of a form holds what the form puts in
    private Select<InterventionKind> choice() {
        return find(Select.class, find(MeasureForm.class).single()).single();
    }

    /** To the lake in the far corner. */
    private void drag(int number, boolean dropped) {
        MeasureMove move = new MeasureMove(0, new LonLat(5.0948, 52.0833), new LonLat(5.130, 52.102), number, dropped);
        ComponentUtil.fireEvent(
                find(AreaalMap.class).single(),
                new MeasureMoveEvent(find(AreaalMap.class).single(), true, move));
    }

    private String heatRow() {
        return find(LiveTable.class).single().getElement().getTextRecursively();
    }

    private void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            roundTrip();
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private void draw(LonLatRing ring) {
        AreaalMap map = find(AreaalMap.class).single();
        ComponentUtil.fireEvent(map, new PolygonDrawnEvent(map, true, ring));
    }

    private Button runButton() {
        return find(Button.class).withText("Doorrekenen").single();
    }

    private void awaitResults() {
        await(() -> find(ResultTable.class).exists());
    }

    private static LonLatRing ring(double lon, double lat) {
        double x = 5.0948;
        double y = 52.0833;
        return new LonLatRing(List.of(
                new LonLat(x - lon, y - lat),
                new LonLat(x + lon, y - lat),
                new LonLat(x + lon, y + lat),
                new LonLat(x - lon, y + lat)));
    }
}
