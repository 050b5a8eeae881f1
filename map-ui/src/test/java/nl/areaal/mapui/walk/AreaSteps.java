package nl.areaal.mapui.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** An area manager prepares a talk about an area: reads its profile, takes it along, and writes how a goal stands. */
final class AreaSteps {
    private static final String TEXT = "Het is hier warm; er staan weinig bomen.";

    private final Page page;
    private final Path shots;
    private final Barriers barriers = new Barriers();

    AreaSteps(Page page, Path shots) {
        this.page = page;
        this.shots = shots;
    }

    /** What keeps people out, by the rules that a machine can check. */
    List<String> go(String origin) throws IOException {
        page.navigate(origin + "/?area=GM0344&panel=area");
        page.locator(".start-here").click();
        assertThat(page.locator(".start-here")).hasAttribute("aria-pressed", "true");
        page.locator(".area-panel .page-nav a").first().click();
        readTheProfile();
        askWhyByKeyboard();
        takeItAlong();
        page.getByText("Naar de doelen, met cijfers, pad en maatregelen").click();
        signIn();
        setAGoalByKeyboard();
        writeByKeyboard();
        page.locator(".page-nav a")
                .filter(new Locator.FilterOptions().setHasText("Alle doelen"))
                .click();
        assertThat(page.locator(".goals-without-text")).containsText("Over elk doel heeft iemand geschreven");
        look("area-5-all-goals");
        beginWhereTheDayBegins(origin);
        return barriers.found();
    }

    private void beginWhereTheDayBegins(String origin) {
        page.locator(".theme-switch").click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        page.navigate(origin);
        assertThat(page.locator(".area-title h2")).hasText("Utrecht");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        shoot("area-6-start-dark");
    }

    private void readTheProfile() {
        assertThat(page.locator("h1")).hasText("Utrecht");
        assertThat(page.locator(".profile-figure[data-model=heat]")).containsText("1,91 K");
        assertThat(page.locator(".profile-trends .notice-busy")).hasCount(0);
        look("area-1-profile");
    }

    private void askWhyByKeyboard() {
        Locator why = page.locator(".profile-figure[data-model=heat] .why").first();
        why.focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("RIVM");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(why).isFocused();
    }

    private void takeItAlong() throws IOException {
        Download csv = page.waitForDownload(() -> page.locator(".profile-csv").click());
        try (var content = csv.createReadStream()) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("GM0344,Utrecht,heat,K,1.9");
        }
        assertThat(page.pdf(new Page.PdfOptions()
                        .setPath(shots.resolve("area-profile.pdf"))
                        .setFormat("A4")))
                .isNotEmpty();
    }

    /** Whoever signs in comes back to the page that they were on. */
    private void signIn() {
        assertThat(page.locator("h1")).hasText("Doelen van Utrecht");
        page.locator(".page-nav-end a").click();
        page.locator("input[name=username]").fill("planner");
        page.locator("input[name=password]").fill("open sesame");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Doelen van Utrecht");
    }

    private void setAGoalByKeyboard() {
        page.locator(".make-goal").focus();
        page.keyboard().press("Enter");
        page.getByLabel("Wat moet er bereikt worden?").focus();
        page.keyboard().type("Koelere straten");
        page.getByLabel("Streefcijfer", new Page.GetByLabelOptions().setExact(true))
                .focus();
        page.keyboard().type("1.2");
        look("area-2-new-goal");
        save();
        assertThat(page.locator(".goal h2")).hasText("Koelere straten");
        assertThat(page.locator(".goal-path")).containsText("per jaar nodig");
    }

    private void writeByKeyboard() {
        page.locator(".write-text").focus();
        page.keyboard().press("Enter");
        page.getByLabel("Duiding", new Page.GetByLabelOptions().setExact(true)).focus();
        page.keyboard().type(TEXT);
        page.keyboard().press("Tab");
        page.keyboard().type("Meebetalen aan bomen.");
        page.keyboard().press("Tab");
        page.keyboard().type("Hete zomers.");
        look("area-3-write");
        save();
        assertThat(page.locator(".interpretation")).containsText(TEXT);
        assertThat(page.locator(".interpretation")).containsText("planner");
        look("area-4-goals");
    }

    private void save() {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Bewaar").setExact(true))
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    /** In both themes, wide and narrow. */
    private void look(String name) {
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
            String named = name + (theme == ColorScheme.DARK ? "-dark" : "");
            shoot(named);
            barriers.lookFor(page, named);
            page.setViewportSize(390, 844);
            shoot(named + "-narrow");
            assertThat(widerThanTheScreen()).as(named).isFalse();
            page.setViewportSize(1400, 900);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private boolean widerThanTheScreen() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    private void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(shots.resolve(name + ".png"))
                .setFullPage(true));
    }
}
