package nl.areaal.mapui.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A planner compares two plans for 800 dwellings, by keyboard alone: in figures, on maps side by side, under another assumption, and
 * down to the readings behind a figure.
 */
final class PlanSteps {
    /** Generous: machines that build are busy, and draw without a graphics card. What it came to is printed. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final int TRIES = 3;

    private final Page page;
    private final Path shots;
    private final Barriers barriers = new Barriers();
    private final Keyboard keyboard;

    PlanSteps(Page page, Path shots) {
        this.page = page;
        this.shots = shots;
        this.keyboard = new Keyboard(page);
    }

    /** What keeps people out, by the rules that a machine can check; whoever walks has signed in. */
    List<String> go(String origin, String one, String other) {
        dissent(origin);
        compare(origin, one, other);
        lookSideBySide();
        lookUnderTheAssumption(origin, one);
        reachTheReading(origin);
        return barriers.found();
    }

    private void dissent(String origin) {
        page.navigate(origin + "/modellen");
        keyboard.enter(page.getByLabel("Notitie of andere mening schrijven bij Stedelijk hitte-eiland"));
        keyboard.press(page.getByLabel("Een andere mening: een ander getal is juist"), "Space");
        type("Het getal dat u juist vindt", "9");
        type("Waar dat getal vandaan komt", "eigen meting");
        type("Uw tekst", "Op deze plek waait het harder");
        look("plan-1-dissent", "vaadin-dialog");
        keyboard.enter(button("Bewaar"));
        Locator notes = page.locator("#heat .notes");
        assertThat(notes).containsText("Houdt 9 m/s voor juist, in plaats van 3");
        notes.scrollIntoViewIfNeeded();
        look("plan-2-note", "#heat");
        keyboard.enter(page.getByLabel("Rekenen met het getal van planner in Stedelijk hitte-eiland"));
        assertThat(page.locator(".scenario-panel").first()).isVisible();
    }

    private void compare(String origin, String one, String other) {
        page.navigate(origin + "/?panel=compare&area=GM0344");
        choose(one, other);
        keyboard.enter(button("Vergelijk"));
        assertThat(page.locator(".compare-table tr[data-model=heat] td")).hasCount(3);
        look("plan-3-figures", ".side-panel");
    }

    private void choose(String... names) {
        Locator input = page.locator(".compare-panel vaadin-multi-select-combo-box input");
        for (String name : names) {
            keyboard.type(input, name);
            assertThat(page.locator("vaadin-multi-select-combo-box-item:not([hidden])"))
                    .hasCount(1);
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
        }
        page.keyboard().press("Escape");
    }

    private void lookSideBySide() {
        keyboard.enter(button("Kaarten naast elkaar tonen"));
        Locator drawn = page.locator("areaal-linked-maps .map[data-drawn]");
        assertThat(drawn).hasCount(3);
        keyboard.press(page.locator("areaal-linked-maps canvas").nth(1), "ArrowRight", "+");
        assertThat(page.locator("areaal-linked-maps[data-at]")).isVisible();
        assertThat(page.locator("areaal-linked-maps")
                        .evaluate("maps => new Set(maps.drawn.map(map => map.getCenter().toString())).size"))
                .isEqualTo(1);
        page.locator("areaal-linked-maps").scrollIntoViewIfNeeded();
        look("plan-4-maps", ".side-panel");
    }

    private void lookUnderTheAssumption(String origin, String plan) {
        page.navigate(origin + "/?panel=compare&area=GM0344");
        choose(plan);
        keyboard.enter(button("Verder met een kopie"));
        Locator heat = page.locator(".opinion-table tr[data-model=heat]");
        assertThat(heat).containsText("aantoonbaar: de bandbreedtes raken elkaar niet");
        heat.scrollIntoViewIfNeeded();
        look("plan-5-assumed", ".side-panel");
        keyboard.enter(button("Bewaar beide, om te vergelijken"));
        assertThat(page.locator(".assumption-desk")).containsText("volgens planner");
        assertThat(page.locator(".assumption-desk")).containsText("Bewaard als");
    }

    /** From the area to a single reading with its flags, in three steps of the keyboard and soon. */
    private void reachTheReading(String origin) {
        page.navigate(origin + "/?panel=area&area=GM0344");
        Locator why = page.locator(".course .why");
        assertThat(why).isVisible();
        long best = Long.MAX_VALUE;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            long asked = System.nanoTime();
            keyboard.enter(why);
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Kwaliteit");
            best = Math.min(best, System.nanoTime() - asked);
            page.keyboard().press("Escape");
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        }
        keyboard.enter(why);
        System.out.printf("to the reading: %d ms%n", Duration.ofNanos(best).toMillis());
        assertThat(Duration.ofNanos(best)).isLessThan(SOON);
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Veranderd sinds vorige week");
        shoot("plan-6-reading");
    }

    private void type(String label, String text) {
        keyboard.type(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)), text);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    /** Wide and narrow. */
    private void look(String name, String where) {
        shoot(name);
        barriers.lookWithin(where, page, name);
        page.setViewportSize(390, 844);
        shoot(name + "-narrow");
        page.setViewportSize(1440, 900);
    }

    private void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(shots.resolve(name + ".png")));
    }
}
