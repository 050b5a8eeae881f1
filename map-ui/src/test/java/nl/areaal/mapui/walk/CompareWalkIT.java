package nl.areaal.mapui.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.Intervention.BuildDwellings;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.mapui.SmallRegion;
import nl.areaal.mapui.scenario.Analyses;
import nl.areaal.mapui.scenario.Scenarios;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A planner sets three plans side by side, sees on the map where two of them differ, merges them and finds the best place. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "areaal.kafka=127.0.0.1:1")
class CompareWalkIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path SHOTS = Path.of("target/walk");
    /** The darkest blue and orange of a change, at the opacity at which the layer begins, have far more of one than of the other. */
    private static final int CLEARLY = 40;

    @TempDir
    static Path var;

    private final Barriers barriers = new Barriers();

    @LocalServerPort
    private int port;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private Analyses analyses;

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry properties) throws IOException {
        SmallRegion.register(properties);
        Files.createDirectories(var.resolve("secrets"));
        Files.writeString(
                var.resolve("secrets/logins.txt"), "planner:open sesame:PLANNER\nsteward:open sesame:STEWARD\n");
        properties.add("areaal.var", var::toString);
    }

    @BeforeAll
    static void prepare() throws IOException {
        Files.createDirectories(SHOTS);
        PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
    }

    @Test
    void aPlannerComparesThreePlansSeesTheDifferenceMergesAndTakesTheBestPlace() {
        Scenario plan = keep("Parkplan", List.of(), trees(134_400, 0.3));
        keep("Veel groen", List.of(plan.id()), trees(134_400, 0.9));
        keep("Parkje oost", List.of(plan.id()), trees(134_400, 0.1), trees(135_300, 0.4));
        String origin = "http://localhost:" + port;
        try (Chromium chromium = new Chromium(origin)) {
            Page page = chromium.open("nl-NL", 1440, 900);
            page.navigate(origin + "/?panel=compare&area=GM0344");
            signIn(page);
            compare(page);
            readAllAreas(page);
            seeTheDifference(page);
            reopenTheLink(page);
            merge(page);
            findTheBestPlace(page);
            assertThat(barriers.found()).isEmpty();
            assertThat(chromium.requestsElsewhere()).isEmpty();
            assertThat(chromium.complaints().stream().filter(one -> !one.contains("/live/observations")))
                    .isEmpty();
        }
    }

    @Test
    void aPlannerComparesTwoPlansFor800DwellingsByKeyboardAlone() {
        keep("800 woningen dicht", List.of(), dwellings(134_400, 400, 800));
        keep("800 woningen ruim", List.of(), dwellings(134_300, 700, 500), dwellings(135_100, 500, 300));
        String origin = "http://localhost:" + port;
        try (Chromium chromium = new Chromium(origin)) {
            Page page = chromium.open("nl-NL", 1440, 900);
            page.navigate(origin + "/?panel=compare&area=GM0344");
            signIn(page);
            assertThat(new PlanSteps(page, SHOTS).go(origin, "800 woningen dicht", "800 woningen ruim"))
                    .isEmpty();
            assertThat(chromium.requestsElsewhere()).isEmpty();
            assertThat(chromium.complaints().stream().filter(one -> !one.contains("/live/observations")))
                    .isEmpty();
        }
    }

    @Test
    void anAreaManagerPreparesATalkAndWritesHowAGoalStands() throws IOException {
        String origin = "http://localhost:" + port;
        try (Chromium chromium = new Chromium(origin)) {
            assertThat(new AreaSteps(chromium.open("nl-NL", 1400, 900), SHOTS).go(origin))
                    .isEmpty();
            assertThat(chromium.requestsElsewhere()).isEmpty();
            assertThat(chromium.complaints().stream().filter(one -> !one.contains("/live/observations")))
                    .isEmpty();
        }
    }

    @AfterEach
    void leaveTheRegionAsItWas() {
        SmallRegion.get().execute("delete from question");
        SmallRegion.get().execute("delete from story");
        SmallRegion.get().execute("delete from contract_breach");
        SmallRegion.get().execute("delete from dataset where id = '" + StewardSteps.DRAFT + "'");
    }

    @Test
    void aCitizenLooksUpWhatIsMeasuredNearbyAndQuestionsANumber() {
        String origin = "http://localhost:" + port;
        try (Chromium chromium = new Chromium(origin)) {
            Page page = chromium.open("nl-NL", 1400, 900);
            page.context().grantPermissions(List.of("geolocation"));
            page.context().setGeolocation(new Geolocation(52.07404, 5.09304));
            assertThat(new PublicSteps(page, origin, SHOTS).go()).isEmpty();
            assertThat(chromium.requestsElsewhere()).isEmpty();
            assertThat(chromium.complaints().stream().filter(one -> !one.contains("/live/observations")))
                    .isEmpty();
        }
    }

    @Test
    void aStewardPublishesADatasetAndTellsAStory() {
        SmallRegion.get().execute("""
                insert into dataset (id, title, publisher, steward, purpose, legal_ground, licence, classification)
                values ('%s', 'Geluid langs de ring', 'Gemeente', 'niet opgegeven', 'Weten hoe hard het is',
                        'niet opgegeven', 'CC0', 'internal')
                """.formatted(StewardSteps.DRAFT));
        SmallRegion.get()
                .execute("insert into contract_breach (datastream_id, cause, day, readings) values ("
                        + SmallRegion.get().datastream() + ", 'spike', current_date, 3) on conflict do nothing");
        String origin = "http://localhost:" + port;
        try (Chromium chromium = new Chromium(origin)) {
            assertThat(new StewardSteps(chromium.open("nl-NL", 1400, 900), origin, SHOTS).go())
                    .isEmpty();
            assertThat(chromium.requestsElsewhere()).isEmpty();
            assertThat(chromium.complaints().stream().filter(one -> !one.contains("/live/observations")))
                    .isEmpty();
        }
    }

    @Test
    void somebodyWithoutAMouseFindsLayersReadsWhatIsInViewAndUsesTheTools() {
        String origin = "http://localhost:" + port;
        try (Chromium chromium = new Chromium(origin)) {
            Page page = chromium.open("nl-NL", 1400, 900);
            assertThat(new LayerSteps(page, SHOTS).go(origin)).isEmpty();
            assertThat(new ToolSteps(page, SHOTS).go(origin)).isEmpty();
            assertThat(chromium.requestsElsewhere()).isEmpty();
            assertThat(chromium.complaints().stream().filter(one -> !one.contains("/live/observations")))
                    .isEmpty();
        }
    }

    private static void signIn(Page page) {
        new Keyboard(page).enter(button(page, "Inloggen"));
        Signing.as(page, "planner");
        assertThat(button(page, "Uitloggen")).isVisible();
    }

    private void compare(Page page) {
        choose(page, "Parkplan", "Veel groen", "Parkje oost");
        assertThat(page.locator(".origins li").first()).containsText("vertakt van Parkplan");
        button(page, "Vergelijk").click();
        Locator heat = page.locator(".compare-table tr[data-model=heat]");
        assertThat(heat.locator("td")).hasCount(4);
        assertThat(heat.locator(".verdict-better").first()).isVisible();
        assertThat(heat.locator(".spread-chart").first()).hasAttribute("role", "img");
        assertThat(heat.locator(".spread").first()).containsText("slechtst");
        shoot(page, "compare-1-themes");
        narrow(page, "compare-1-themes");
        lookForBarriers(page);
    }

    private void readAllAreas(Page page) {
        page.getByText("Eén model, alle gebieden").click();
        assertThat(page.locator(".compare-areas vaadin-grid")).containsText("Utrecht");
        shoot(page, "compare-2-areas");
        lookForBarriers(page);
    }

    private void seeTheDifference(Page page) {
        button(page, "Toon op de kaart").click();
        assertThat(page.locator(".difference-map .scale-legend")).containsText("min Nu");
        assertThat(page.locator(".difference-map .scale-legend")).containsText("middelste schatting");
        assertThat(page).hasURL(Pattern.compile(".*between=.*"));
        awaitColours(page);
        shoot(page, "compare-3-difference");
        page.locator(".difference-map").scrollIntoViewIfNeeded();
        shoot(page, "compare-4-legend");
        lookForBarriers(page);
        narrow(page, "compare-4-legend");
    }

    /** Whoever gets the link sees the same difference, and what it is. */
    private static void reopenTheLink(Page page) {
        page.reload();
        assertThat(page.locator(".difference-map .scale-legend")).containsText("min Nu");
        awaitColours(page);
        slideBetweenBoth(page);
        button(page, "Haal het verschil van de kaart").click();
        assertThat(page.locator(".difference-map .scale-legend")).not().isVisible();
    }

    /** Instead of their difference both answers, with a divider between them. */
    private static void slideBetweenBoth(Page page) {
        // What lies on the left is in the colours of the region as it is, and set beside nothing.
        page.waitForResponse(
                answer -> answer.ok() && answer.url().matches(".*/map/tiles/(?!.*beside=).*show=value.*"),
                () -> page.locator("button.tool[data-tool=swipe]").click());
        assertThat(page.locator(".tool-card .sides")).containsText("Links: Nu");
        assertThat(page.locator("areaal-map #upper canvas")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*tool=swipe(:|%3A)answers.*"));
        shoot(page, "compare-5-swipe");
        page.locator("areaal-map [role=slider]").press("Escape");
        assertThat(page.locator(".tool-card")).hasCount(0);
    }

    private void merge(Page page) {
        choose(page, "Veel groen", "Parkje oost");
        button(page, "Voeg deze twee samen").click();
        assertThat(page.locator(".merge-report")).containsText("Gezien vanaf Parkplan");
        assertThat(page.locator(".merge-report li")).hasCount(1);
        shoot(page, "compare-5-merge");
        lookForBarriers(page);
        button(page, "Naar het samengevoegde scenario").click();
        assertThat(page.locator(".measures li")).hasCount(2);
    }

    private void findTheBestPlace(Page page) {
        assertThat(page.locator(".live-table tr[data-model=heat]")).containsText("koeler");
        page.getByText("Hoeveel is er nodig?").click();
        button(page, "Waar doet een hectare het meest?").click();
        assertThat(page.locator(".places li")).hasCount(10);
        page.locator(".places .look").first().click();
        shoot(page, "compare-6-places");
        lookForBarriers(page);
        page.locator(".places").scrollIntoViewIfNeeded();
        shoot(page, "compare-7-place-list");
        narrow(page, "compare-7-place-list");
        page.locator(".places .take").first().click();
        assertThat(page.locator(".measures li")).hasCount(3);
        assertThat(page.locator(".places li")).hasCount(0);
        shoot(page, "compare-8-taken");
    }

    private static void choose(Page page, String... names) {
        Locator choice = page.locator(".compare-panel vaadin-multi-select-combo-box");
        Locator input = choice.locator("input");
        for (String name : names) {
            input.fill(name);
            page.locator("vaadin-multi-select-combo-box-item")
                    .filter(new Locator.FilterOptions().setHasText(name))
                    .first()
                    .click();
        }
        page.keyboard().press("Escape");
    }

    private static void awaitColours(Page page) {
        Locator map = page.locator("areaal-map");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (MapPixels.of(map).shareBluerBy(CLEARLY) < 0.02 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(MapPixels.of(map).shareBluerBy(CLEARLY)).isGreaterThan(0.02);
    }

    /** What is on the screen holds nothing that keeps people out, by the rules that a machine can check. */
    private void lookForBarriers(Page page) {
        barriers.lookWithin(".side-panel", page, page.url());
    }

    private static void narrow(Page page, String name) {
        page.setViewportSize(390, 844);
        shoot(page, name + "-narrow");
        page.setViewportSize(1440, 900);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private Scenario keep(String name, List<UUID> parents, Intervention... steps) {
        Scenario scenario = new Scenario(UUID.randomUUID(), name, List.of(steps));
        analyses.keep(scenario, parents, "planner");
        scenarios.run(scenario, "planner");
        return scenario;
    }

    private static Intervention dwellings(double west, double metres, int number) {
        Polygon site =
                (Polygon) RegionCrs.GEOMETRY.toGeometry(new Envelope(west, west + metres, 454_600, 454_600 + metres));
        return new BuildDwellings(site, number, 0.3);
    }

    private static Intervention trees(double west, double share) {
        Polygon park = (Polygon) RegionCrs.GEOMETRY.toGeometry(new Envelope(west, west + 600, 454_500, 455_100));
        return new PlantTrees(park, share);
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }
}
