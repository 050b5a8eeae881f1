package nl.areaal.mapui.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody without a mouse finds layers, lays them as they want them, hears and reads what is in view, and keeps the link. */
final class LayerSteps {
    /** Residential, forest, grassland and water as the style draws them, by day and in the dark. */
    private static final List<Integer> DAY = List.of(0xf1e8dd, 0xa8ca9c, 0xedfbd5, 0xa5cae7);

    private static final List<Integer> NIGHT = List.of(0x2a1f23, 0x112c13, 0x314527, 0x1d3e77);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Page page;
    private final Path shots;
    private final Barriers barriers = new Barriers();

    LayerSteps(Page page, Path shots) {
        this.page = page;
        this.shots = shots;
    }

    List<String> go(String origin) {
        page.navigate(origin + "/?area=GM0344&panel=area");
        assertThat(page.locator("areaal-map .maplibregl-canvas")).isVisible();
        findALayer();
        fadeIt();
        raiseTheLand();
        readWhereItComesFrom();
        hearWhatIsInView();
        readWhatIsInView();
        reopenTheLink();
        look("layers-1-panel");
        return barriers.found();
    }

    private void findALayer() {
        page.locator(".layer-sections > vaadin-text-field input").focus();
        page.keyboard().type("hitte-eiland");
        assertThat(page.locator(".layer-row:visible")).hasCount(1);
        page.locator(".layer-row[data-layer=model-heat] input[type=checkbox]").focus();
        page.keyboard().press("Space");
        assertThat(page).hasURL(Pattern.compile(".*layers=heat.*"));
    }

    private void fadeIt() {
        page.locator(".layer-row[data-layer=model-heat] .layer-line vaadin-button")
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".layer-row[data-layer=model-heat] .scale-legend .strip"))
                .isVisible();
        page.locator(".layer-row[data-layer=model-heat] input[type=range]").focus();
        page.keyboard().press("ArrowLeft");
        assertThat(page).hasURL(Pattern.compile(".*opacity=heat(:|%3A)74.*"));
    }

    private void raiseTheLand() {
        page.locator("vaadin-details:has(.layer-order) > vaadin-details-summary")
                .focus();
        page.keyboard().press("Enter");
        Locator up = page.locator(".layer-order li[data-layer=land-use] vaadin-button")
                .first();
        up.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".layer-order li").nth(6)).containsText("Bodemgebruik");
        assertThat(up).isFocused();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*order=[^&]*land-use(,|%2C)heat(,|%2C)waterways.*"));
    }

    private void readWhereItComesFrom() {
        page.locator(".layer-sections > vaadin-text-field input").focus();
        page.keyboard().press("Control+a");
        page.keyboard().type("bodemgebruik");
        assertThat(page.locator(".layer-row[data-layer=land-use]")).isVisible();
        assertThat(page.locator(".layer-row:visible")).hasCount(1);
        page.locator(".layer-row[data-layer=land-use] .layer-line vaadin-button")
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".layer-row[data-layer=land-use] .layer-origin"))
                .containsText("the testers");
    }

    private void hearWhatIsInView() {
        page.locator("areaal-map canvas").focus();
        page.keyboard().press("i");
        assertThat(page.locator(".map-voice")).containsText("In beeld: 1 wijk (Binnenstad)");
    }

    private void readWhatIsInView() {
        page.locator("vaadin-tab")
                .filter(new Locator.FilterOptions().setHasText("In beeld"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".sight-panel")).containsText("Station Plein");
        assertThat(page.locator(".sight-panel")).containsText("Stedelijk hitte-eiland");
    }

    private void reopenTheLink() {
        page.reload();
        assertThat(page.locator(".layer-row[data-layer=model-heat] vaadin-checkbox"))
                .hasAttribute("checked", "");
        assertThat(page.locator(".sight-panel")).containsText("Station Plein");
        assertThat(page).hasURL(Pattern.compile(".*opacity=heat(:|%3A)74.*"));
        Keyboard keyboard = new Keyboard(page);
        keyboard.enter(page.locator(".layer-row[data-layer=model-heat] .layer-line vaadin-button"));
        keyboard.enter(page.locator("vaadin-details:has(.layer-order) > vaadin-details-summary"));
        assertThat(page.locator(".layer-order li").nth(5)).containsText("Bodemgebruik");
    }

    /** In both themes, wide and narrow; the theme of the device turns the map while it is open. */
    private void look(String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(page.locator("areaal-map")).hasAttribute("dark", "");
        seeTheLand(NIGHT);
        shoot(name + "-dark");
        barriers.lookFor(page, name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        seeTheLand(DAY);
        shoot(name);
        barriers.lookFor(page, name);
        page.setViewportSize(390, 844);
        shoot(name + "-narrow");
    }

    private void seeTheLand(List<Integer> colours) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Locator map = page.locator("areaal-map");
        MapPixels pixels = MapPixels.of(map);
        while (pixels.present(colours, 0.02) < 2 && System.nanoTime() < deadline) {
            pixels = MapPixels.of(map);
        }
        assertThat(pixels.present(colours, 0.02)).isGreaterThanOrEqualTo(2);
    }

    private void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(shots.resolve(name + ".png")));
    }
}
