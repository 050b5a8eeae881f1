package nl.areaal.mapui.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** An area manager prepares a talk about an area, by keyboard alone: reads its profile, takes it along, and writes how a goal stands. */
final class AreaSteps {
    private static final String TEXT = "Het is hier warm; er staan weinig bomen.";

    private final Page page;
    private final Path shots;
    private final Looks looks;
    private final Keyboard keyboard;

    AreaSteps(Page page, Path shots) {
        this.page = page;
        this.shots = shots;
        this.looks = new Looks(page, shots);
        this.keyboard = new Keyboard(page);
    }

    /** What keeps people out, by the rules that a machine can check. */
    List<String> go(String origin) throws IOException {
        page.navigate(origin + "/?area=GM0344&panel=area");
        keyboard.enter(page.locator(".start-here"));
        assertThat(page.locator(".start-here")).hasAttribute("aria-pressed", "true");
        keyboard.enter(page.locator(".area-panel .page-nav a").first());
        readTheProfile();
        askWhy();
        takeItAlong();
        keyboard.enter(page.getByText("Naar de doelen, met cijfers, pad en maatregelen"));
        signIn();
        setAGoal();
        write();
        keyboard.enter(page.locator(".page-nav a").filter(new Locator.FilterOptions().setHasText("Alle doelen")));
        assertThat(page.locator(".goals-without-text")).containsText("Over elk doel heeft iemand geschreven");
        looks.at("area-5-all-goals");
        beginWhereTheDayBegins(origin);
        return looks.barriers();
    }

    private void beginWhereTheDayBegins(String origin) {
        keyboard.enter(page.locator(".theme-switch"));
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        page.navigate(origin);
        assertThat(page.locator(".area-title h2")).hasText("Utrecht");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        looks.shoot("area-6-start-dark");
    }

    private void readTheProfile() {
        assertThat(page.locator("h1")).hasText("Utrecht");
        assertThat(page.locator(".profile-figure[data-model=heat]")).containsText("1,91 K");
        assertThat(page.locator(".profile-trends .notice-busy")).hasCount(0);
        looks.at("area-1-profile");
    }

    private void askWhy() {
        Locator why = page.locator(".profile-figure[data-model=heat] .why").first();
        keyboard.enter(why);
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("RIVM");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(why).isFocused();
    }

    private void takeItAlong() throws IOException {
        Download csv = page.waitForDownload(() -> keyboard.enter(page.locator(".profile-csv")));
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
        keyboard.enter(page.locator(".page-nav-end a"));
        Signing.as(page, "planner");
        assertThat(page.locator("h1")).hasText("Doelen van Utrecht");
    }

    private void setAGoal() {
        keyboard.enter(page.locator(".make-goal"));
        keyboard.type(page.getByLabel("Wat moet er bereikt worden?"), "Koelere straten");
        keyboard.type(page.getByLabel("Streefcijfer", new Page.GetByLabelOptions().setExact(true)), "1.2");
        looks.at("area-2-new-goal");
        save();
        assertThat(page.locator(".goal h2")).hasText("Koelere straten");
        assertThat(page.locator(".goal-path")).containsText("per jaar nodig");
    }

    private void write() {
        keyboard.enter(page.locator(".write-text"));
        keyboard.type(page.getByLabel("Duiding", new Page.GetByLabelOptions().setExact(true)), TEXT);
        page.keyboard().press("Tab");
        page.keyboard().type("Meebetalen aan bomen.");
        page.keyboard().press("Tab");
        page.keyboard().type("Hete zomers.");
        looks.at("area-3-write");
        save();
        assertThat(page.locator(".interpretation")).containsText(TEXT);
        assertThat(page.locator(".interpretation")).containsText("planner");
        looks.at("area-4-goals");
    }

    private void save() {
        keyboard.enter(page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName("Bewaar").setExact(true)));
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }
}
