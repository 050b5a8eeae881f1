package nl.areaal.mapui.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.mapui.SmallRegion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A planner has all models asked, goes on with something else, and finds out where water would stand in the street and why. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "areaal.kafka=127.0.0.1:1")
class JobWalkIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path SHOTS = Path.of("target/walk");

    @TempDir
    static Path var;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry properties) throws IOException {
        SmallRegion.register(properties);
        Files.createDirectory(var.resolve("secrets"));
        Files.writeString(var.resolve("secrets/logins.txt"), "walker:open sesame:PLANNER\n");
        properties.add("areaal.var", var::toString);
    }

    @BeforeAll
    static void makeRoom() throws IOException {
        Files.createDirectories(SHOTS);
        PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
    }

    @Test
    void aPlannerHasAllModelsAskedAndReadsWhereWaterWouldStandAndWhy() {
        String origin = "http://localhost:" + port;
        try (Chromium chromium = new Chromium(origin)) {
            Page page = chromium.open("nl-NL", 1440, 900);
            signIn(page, origin);
            draw(page);
            new Keyboard(page).enter(page.locator(".start-jobs"));
            seeProgress(page);
            page.reload();
            assertThat(page.locator(".job")).hasAttribute("data-state", "done");
            shoot(page, "job-1-done");
            openFlood(page);
            readWhy(page);
            seeItSmall(page);
            assertThat(chromium.requestsElsewhere()).isEmpty();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private static void signIn(Page page, String origin) {
        Signing.in(page, origin, "walker");
        page.navigate(origin + "/?panel=scenario&view=5.11000,52.09000,12.00");
        assertThat(page.locator(".jobs-section")).isVisible();
    }

    private static void draw(Page page) {
        assertThat(page.locator(".start-jobs")).isDisabled();
        Keyboard keyboard = new Keyboard(page);
        keyboard.enter(page.locator(".draw"));
        keyboard.tabTo(button(page, "Vlak om het midden"));
        page.keyboard().press("Enter");
        keyboard.enter(button(page, "Klaar"));
        assertThat(page.locator(".measures li")).hasCount(1);
    }

    /** Whichever model is at hand when the page is looked at. */
    private static void seeProgress(Page page) {
        assertThat(page.locator(".job-state"))
                .hasText(Pattern.compile(
                        "(Model \\d+ van " + ModelLibrary.cards().size() + ": .+|Klaar.*)"));
        page.locator(".job").scrollIntoViewIfNeeded();
        shoot(page, "job-0-running");
    }

    private static void openFlood(Page page) {
        page.locator(".open-job").click();
        page.locator(".model-choice").click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("Water op straat"))
                .click();
        assertThat(page.locator(".results .run-remarks")).containsText("blijft");
        assertThat(page.locator(".results .result-table").first()).containsText("Binnenstad");
        shoot(page, "job-2-flood");
    }

    private static void readWhy(Page page) {
        page.locator(".results .why").first().click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Dit model rekent de regio als één geheel door");
        assertThat(dialog).containsText("Bomen planten");
        assertThat(dialog).containsText("walker");
        shoot(page, "job-3-why");
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
    }

    private static void seeItSmall(Page page) {
        page.setViewportSize(390, 844);
        page.locator(".job").scrollIntoViewIfNeeded();
        assertThat((Boolean) page.evaluate(
                        "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isTrue();
        shoot(page, "job-4-narrow");
        page.locator(".results h3").first().scrollIntoViewIfNeeded();
        shoot(page, "job-5-narrow-flood");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }
}
