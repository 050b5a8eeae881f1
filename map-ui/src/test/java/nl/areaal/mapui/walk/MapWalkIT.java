package nl.areaal.mapui.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.areaal.mapui.SmallRegion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One morning of a planner and of a steward, with everything real: store, stream, ingest, this application and a browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MapWalkIT {
    /** Residential, forest, grassland and water, as the style draws them. */
    private static final List<Integer> LAND_USE = List.of(0xf1e8dd, 0xa8ca9c, 0xedfbd5, 0xa5cae7);

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path SHOTS = Path.of("target/walk");
    private static final Path README_IMAGE = Path.of("../docs/images/map.png");
    private static final String TOPICS = "walk-" + UUID.randomUUID();

    @TempDir
    static Path var;

    private static int ingestPort;
    private static IngestProcess service;
    private static IngestProcess feed;
    private static Instant began = Instant.MAX;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry properties) throws IOException {
        SmallRegion.register(properties);
        Files.createDirectory(var.resolve("secrets"));
        Files.writeString(
                var.resolve("secrets/logins.txt"), "planner:open sesame:PLANNER\nsteward:open sesame:STEWARD\n");
        properties.add("areaal.var", var::toString);
        properties.add("areaal.topic-prefix", () -> TOPICS);
        properties.add("areaal.feeds.reach", () -> "PUBLIC_AND_THIS_MACHINE");
        properties.add("areaal.ingest-url", () -> "http://127.0.0.1:" + ingestPort);
    }

    @BeforeAll
    static void startIngest() throws IOException {
        Files.createDirectories(SHOTS);
        ingestPort = freePort();
        SmallRegion.get(); // whose own readings are known since before
        began = Instant.now();
        PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
        Map<String, String> environment = new HashMap<>(SmallRegion.get().environment());
        environment.put("AREAAL_TOPIC_PREFIX", TOPICS);
        environment.put("AREAAL_INGEST_PORT", String.valueOf(ingestPort));
        service = IngestProcess.start("serve", environment, SHOTS.resolve("ingest.log"));
        feed = IngestProcess.start("demo-feed", environment, SHOTS.resolve("feed.log"));
    }

    @AfterAll
    static void stopIngest() {
        feed.close();
        service.close();
        SmallRegion.get().execute("delete from observation where known_since >= '" + began + "'");
    }

    @Test
    void aPlannerSeesTheRegionLiveAndFindsOutWhatTreesWouldDo() {
        String origin = "http://localhost:" + port;
        try (Chromium chromium = new Chromium(origin)) {
            Page page = chromium.open("nl-NL", 1280, 800);
            page.navigate(origin);
            findArea(page, "Utrecht", "GM0344");
            seeTheMapDrawn(page);
            seeAValueChange(page);
            signIn(page);
            plantTrees(page);
            seeTheFiguresFollowTheMouse(page);
            moveByKeyboard(page);
            page.locator(".run").click();
            readWhatChanged(page);
            readWhy(page);
            readTheCards(page, origin);
            assertThat(chromium.requestsElsewhere()).isEmpty();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void aStewardTakesAPartnerFromATableAtAnAddressToAKeyThatWorks() throws Exception {
        String origin = "http://localhost:" + port;
        try (Chromium chromium = new Chromium(origin)) {
            new FeedSteps(chromium.open("nl-NL", 1280, 800), origin, SHOTS).go();
            assertThat(chromium.requestsElsewhere()).isEmpty();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private static void findArea(Page page, String name, String code) {
        page.getByLabel("Gebied zoeken op naam of code").fill(name);
        page.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(code))
                .click();
        assertThat(page.locator(".area-title h2")).hasText(name);
        assertThat(page.locator(".figure-table tr[data-model=heat] td")).containsText("1,9");
    }

    private static void seeTheMapDrawn(Page page) {
        Locator map = page.locator("areaal-map");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        MapPixels pixels = MapPixels.of(map);
        while (pixels.present(LAND_USE, 0.02) < 2 && System.nanoTime() < deadline) {
            pixels = MapPixels.of(map);
        }
        shoot(page, "1-area");
        if (Boolean.getBoolean("areaal.screenshots")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(README_IMAGE));
        }
        assertThat(pixels.present(LAND_USE, 0.02)).isGreaterThanOrEqualTo(2);
        assertThat(pixels.distinctColours()).isGreaterThan(100);
    }

    private static void seeAValueChange(Page page) {
        Locator value = page.locator(".reading-value").first();
        assertThat(value).not().hasText(value.textContent());
        shoot(page, "2-live");
    }

    private static void signIn(Page page) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Inloggen"))
                .click();
        Signing.as(page, "planner");
        assertThat(page.locator(".area-title h2")).hasText("Utrecht");
        assertThat(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Uitloggen")))
                .isVisible();
    }

    private static void plantTrees(Page page) {
        page.getByRole(AriaRole.TAB, new GetByRoleOptions().setName("Scenario")).click();
        page.locator(".draw").click();
        assertThat(page.locator(".notice-busy")).isVisible();
        BoundingBox map = page.locator("areaal-map").boundingBox();
        for (double[] corner : new double[][] {{0.4, 0.3}, {0.7, 0.3}, {0.7, 0.7}, {0.4, 0.7}}) {
            page.mouse().click(map.x + corner[0] * map.width, map.y + corner[1] * map.height);
        }
        page.keyboard().press("Enter");
        assertThat(page.locator(".measures li")).hasCount(1);
        assertThat(page.locator(".live-table tr[data-model=heat]")).containsText("koeler");
        shoot(page, "3-trees");
    }

    /** Generous: machines that build are busy, and draw without a graphics card. */
    private static void seeTheFiguresFollowTheMouse(Page page) {
        DragWatch.Times times = new DragWatch(page).drag(0.55, 0.5, 120);
        System.out.println(times);
        shoot(page, "4-dragged");
        assertThat(times.answers()).isGreaterThan(2);
        assertThat(times.percentile(95)).isLessThan(5_000);
    }

    private static void moveByKeyboard(Page page) {
        Locator value = page.locator(".live-table tr[data-model=heat] td").first();
        String before = value.textContent();
        page.locator(".mover").focus();
        for (int step = 0; step < 4; step++) {
            page.keyboard().press("Shift+ArrowUp");
        }
        assertThat(value).not().hasText(before);
        assertThat(page.locator(".mover")).isFocused();
    }

    private static void readTheCards(Page page, String origin) {
        page.navigate(origin + "/modellen");
        assertThat(page.locator("#heat h2")).isVisible();
        shoot(page, "7-models");
    }

    private static void readWhatChanged(Page page) {
        Locator row =
                page.locator(".result-table tbody tr").filter(new Locator.FilterOptions().setHasText("Binnenstad"));
        assertThat(row).containsText("koeler");
        shoot(page, "5-result");
    }

    private static void readWhy(Page page) {
        page.locator(".result-table tbody tr")
                .filter(new Locator.FilterOptions().setHasText("Binnenstad"))
                .locator(".why")
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.locator("#formula-filled-in")).containsText("=");
        assertThat(dialog).containsText("RIVM");
        assertThat(dialog).containsText("planner");
        shoot(page, "6-why");
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
