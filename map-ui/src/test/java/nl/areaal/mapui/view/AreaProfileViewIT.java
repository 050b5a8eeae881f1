package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaDocument;
import nl.areaal.core.area.DrawnArea;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.core.observation.MeasuredUnit;
import nl.areaal.core.observation.ObservedProperty;
import nl.areaal.core.observation.trend.TheilSen;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.Intervention.BuildDwellings;
import nl.areaal.core.scenario.Intervention.StoreWater;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.geodata.area.AreaDocumentStore;
import nl.areaal.geodata.area.AreaStore;
import nl.areaal.geodata.area.DrawnAreaStore;
import nl.areaal.mapui.SmallRegion;
import nl.areaal.mapui.language.Language;
import nl.areaal.mapui.profile.Profile;
import nl.areaal.mapui.profile.ProfileFiles;
import nl.areaal.mapui.profile.Profiles;
import nl.areaal.mapui.profile.Trend;
import nl.areaal.mapui.scenario.Analyses;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

@WithMockUser(username = "planner", roles = "PLANNER")
class AreaProfileViewIT extends ViewTestBase {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AreaDocument PLAN = new AreaDocument(
            UUID.fromString("00000000-0000-0000-0000-00000000d0c1"),
            new AreaCode("GM0344"),
            "Omgevingsvisie",
            "Gemeente Utrecht",
            LocalDate.of(2025, 3, 1),
            "https://example.org/visie");

    @Autowired
    private AreaStore areas;

    @Autowired
    private DrawnAreaStore drawn;

    @Autowired
    private Profiles profiles;

    @Autowired
    private AreaDocumentStore documents;

    @Autowired
    private Analyses analyses;

    @Test
    @WithAnonymousUser
    void everybodyReadsFiguresBesideTheAreaAroundAndHowThePlacesDiffer() {
        open("GM0344");
        assertThat(textOf(AreaProfileView.class)).contains("Utrecht", "Gemeente · GM0344", "432.100", "Voorbeeldregio");
        assertThat(textOf(card("heat")))
                .contains("1,91 K", "waarschijnlijk", "Utrecht (provincie)", "slechtst", "best");
        assertThat(textOf(DensityTable.class)).contains("Woningen per hectare", "538");
        assertThat(textOf(ClaimSection.class)).contains("na inloggen");
    }

    @Test
    @WithAnonymousUser
    void anAddressMayAskForItsAreaAsThoseOfTheMapDo() {
        UI.getCurrent().navigate("gebied", QueryParameters.fromString("area=GM0344"));
        assertThat(textOf(AreaProfileView.class)).contains("Gemeente · GM0344");
        UI.getCurrent().navigate("doelen", QueryParameters.fromString("area=GM0344"));
        assertThat(textOf(GoalsView.class)).contains("Doelen van Utrecht");
        UI.getCurrent().navigate("gebied", QueryParameters.fromString("area=GM9999"));
        assertThat(textOf(AreaProfileView.class)).contains("GM9999");
    }

    @Test
    @WithAnonymousUser
    void everyFigureOnACardIsExplainedThoseOfOtherAreasToo() {
        open("GM0344");
        for (Button figure : find(Button.class, card("heat")).all()) {
            test(figure).click();
            assertThat(find(WhyDialog.class).all()).isNotEmpty();
            find(WhyDialog.class).all().forEach(WhyDialog::close);
            roundTrip();
        }
    }

    @Test
    @WithAnonymousUser
    void readingsOfOneDayMakeNoTrendAndAreShownAsTheyAre() {
        open("GM0344");
        assertThat(textOf(TrendSection.class)).contains("geen metingen over genoeg dagen");
        assertThat(textOf(AreaSensors.class)).contains("Station Plein", "Stikstofdioxide");
        assertThat(textOf(FreshnessNote.class)).contains("van de 1 meetreeksen");
    }

    @Test
    @WithAnonymousUser
    void everybodyFindsTheDocumentsAndOnlyStewardsKeepThem() {
        documents.save(PLAN, "steward");
        open("GM0344");
        assertThat(textOf(DocumentSection.class)).contains("Omgevingsvisie", "Gemeente Utrecht", "1 mrt 2025");
        assertThat(find(Anchor.class, find(DocumentSection.class).single())
                        .single()
                        .getHref())
                .isEqualTo(PLAN.address());
        assertThat(find(Button.class).withText("Document toevoegen").exists()).isFalse();
        documents.withdraw(PLAN.id(), "steward");
    }

    @Test
    @WithMockUser(username = "steward", roles = "STEWARD")
    void aStewardAddsADocumentAndTakesItBack() {
        open("GM0344");
        assertThat(textOf(DocumentSection.class)).contains("nog geen documenten");
        test(find(Button.class).withText("Document toevoegen").single()).click();
        DocumentDialog dialog = find(DocumentDialog.class).single();
        List<TextField> fields = find(TextField.class, dialog).all();
        test(fields.get(0)).setValue("Structuurvisie");
        test(fields.get(1)).setValue("Provincie");
        test(fields.get(2)).setValue("31-2-2024");
        test(fields.get(3)).setValue("javascript:alert(1)");
        test(find(Button.class).withText("Bewaar").single()).click();
        assertThat(fields.subList(2, 4)).allMatch(TextField::isInvalid);
        test(fields.get(2)).setValue("6-5-2024");
        test(fields.get(3)).setValue("https://example.org/structuurvisie");
        test(find(Button.class).withText("Bewaar").single()).click();
        assertThat(textOf(DocumentSection.class)).contains("Structuurvisie", "Provincie", "6 mei 2024");
        test(find(Button.class).withText("Haal weg").single()).click();
        test(find(Button.class).withText("Haal weg").all().getLast()).click();
        assertThat(documents.of(new AreaCode("GM0344"))).isEmpty();
    }

    @Test
    @WithAnonymousUser
    void anAreaThatIsNotThereIsSaidAndOthersAreOffered() {
        UI.getCurrent().setLocale(Language.ENGLISH.locale());
        UI.getCurrent().navigate(AreaProfileView.class, "GM9999");
        assertThat(textOf(AreaProfileView.class)).contains("GM9999", "Choose an area", "Utrecht (municipality)");
    }

    @Test
    void aPlannerSeesWhichPlansWantTheSameGround() {
        Scenario plan = new Scenario(
                UUID.randomUUID(),
                "Wijk aan het water",
                List.<Intervention>of(
                        new BuildDwellings(box(134_000, 134_300), 100, 0.3),
                        new StoreWater(box(134_200, 134_500), 50)));
        analyses.keep(plan, List.of(), "planner");
        open("GM0344");
        assertThat(textOf(ClaimSection.class))
                .contains("Woningen", "Water", "Wijk aan het water", "willen samen dezelfde");
        assertThat(whyOfClaims()).containsPattern("bij kwamen: [^.]*Wijk aan het water");
        SmallRegion.get().execute("update scenario set created_at = created_at - interval '8 days'");
        open("GM0344");
        assertThat(whyOfClaims()).contains("Een week geleden wilden plannen").contains("Er kwamen geen plannen bij");
    }

    private String whyOfClaims() {
        test(find(WhyLink.class, find(ClaimSection.class).single()).single()).click();
        MethodDialog why = find(MethodDialog.class).single();
        String words = textOf(why);
        why.close();
        roundTrip();
        return words;
    }

    @Test
    @WithAnonymousUser
    void aTrendSaysWhatWasToBeConcludedAWeekAgo() {
        open("GM0344");
        ObservedProperty property = new ObservedProperty("NO2", "Stikstofdioxide", "Nitrogen dioxide", "");
        MeasuredUnit unit = new MeasuredUnit("ug/m3", "µg/m³");
        TheilSen rises = new TheilSen(2, 1, 3, 60);
        TheilSen unclear = new TheilSen(0.5, -1, 2, 53);
        assertThat(textOf(SinceLastWeek.of(new Trend(property, unit, rises, 2, Optional.of(unclear)))))
                .contains("tot toen: +0,5", "Nu: +2,0", "Toen was de conclusie: Geen aantoonbare trend");
        assertThat(textOf(SinceLastWeek.of(new Trend(property, unit, rises, 2, Optional.of(rises)))))
                .contains("De conclusie was toen dezelfde: Stijgt aantoonbaar");
        assertThat(textOf(SinceLastWeek.of(new Trend(property, unit, rises, 2, Optional.empty()))))
                .contains("nog te weinig dagen");
    }

    @Test
    void aDrawnAreaIsSetBesideTheGemeenteThatHoldsIt() {
        AreaCode code = AreaCode.drawn(UUID.randomUUID());
        MultiPolygon boundary = RegionCrs.GEOMETRY.createMultiPolygon(new Polygon[] {box(134_200, 134_900)});
        drawn.save(new DrawnArea(code, "Rond het plein", List.of(), boundary), "planner");
        open(code.value());
        assertThat(textOf(card("heat"))).contains("Utrecht (gemeente)");
        assertThat(textOf(ProfileFigures.class))
                .contains("Van de wijken lijken deze het meest op dit getekende gebied");
    }

    @Test
    void theFilesHoldTheSameFiguresAsThePage() {
        open("GM0344");
        AreaCode code = new AreaCode("GM0344");
        Profile profile = profiles.of(areas.summary(code).orElseThrow());
        assertThat(ProfileFiles.csv(profile).lines().filter(line -> line.contains(",heat,")))
                .singleElement()
                .asString()
                .startsWith("GM0344,Utrecht,heat,K,1.9");
        assertThat(ProfileFiles.geoJson(
                        profile, List.of(PLAN), areas.geoJson(code).orElseThrow()))
                .contains(
                        "\"type\" : \"Feature\"",
                        "\"MultiPolygon\"",
                        "\"model\" : \"heat\"",
                        "\"inhabitants\" : 432100",
                        "\"address\" : \"https://example.org/visie\"");
    }

    private void open(String code) {
        UI.getCurrent().navigate(AreaProfileView.class, code);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while ((!hasCard("heat") || !find(TrendSection.class).exists()) && System.nanoTime() < deadline) {
            roundTrip();
            if (!hasCard("heat") && textOf(ProfileFigures.class).contains("nog niet doorgerekend")) {
                UI.getCurrent().navigate(AreaProfileView.class);
                UI.getCurrent().navigate(AreaProfileView.class, code);
            }
            Thread.onSpinWait();
        }
        while (textOf(TrendSection.class).contains("worden bepaald") && System.nanoTime() < deadline) {
            roundTrip();
        }
    }

    private boolean hasCard(String model) {
        return find(FigureCard.class).all().stream().anyMatch(card -> isOf(card, model));
    }

    private FigureCard card(String model) {
        return find(FigureCard.class).all().stream()
                .filter(card -> isOf(card, model))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOf(FigureCard card, String model) {
        return model.equals(card.getElement().getAttribute("data-model"));
    }

    private static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static Polygon box(double west, double east) {
        Polygon box = (Polygon) RegionCrs.GEOMETRY.toGeometry(new Envelope(west, east, 454_500, 455_100));
        return box;
    }
}
