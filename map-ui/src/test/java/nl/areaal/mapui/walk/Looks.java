package nl.areaal.mapui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;

/** Looks at a page in both themes, wide and narrow: takes pictures, and notes what keeps people out. */
final class Looks {
    private final Page page;
    private final Path shots;
    private final Barriers barriers = new Barriers();

    Looks(Page page, Path shots) {
        this.page = page;
        this.shots = shots;
    }

    /** What keeps people out, by the rules that a machine can check. */
    List<String> barriers() {
        return barriers.found();
    }

    void at(String name) {
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

    void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(shots.resolve(name + ".png"))
                .setFullPage(true));
    }

    private boolean widerThanTheScreen() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
