package nl.areaal.mapui.walk;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What keeps people out of a page, by the rules that a machine can check. */
final class Barriers {
    /** Vaadin's own: the first lies over the page outside its landmarks, in the second a scroller lies between the list and its tabs. */
    private static final List<String> NOT_OURS = List.of("vaadin-connection-indicator", "vaadin-tabs");

    private final List<String> found = new ArrayList<>();

    void lookFor(Page page, String where) {
        lookFor(new AxeBuilder(page), where);
    }

    void lookInBothThemes(Page page, String where) {
        inBothThemes(page, where, named -> lookFor(page, named));
    }

    /** In a part of the page only, in both themes. */
    void lookWithin(String part, Page page, String where) {
        inBothThemes(page, where, named -> lookFor(new AxeBuilder(page).include(List.of(part)), named));
    }

    private static void inBothThemes(Page page, String where, Consumer<String> look) {
        for (ColorScheme theme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
            look.accept(where + " " + theme);
        }
    }

    private void lookFor(AxeBuilder axe, String where) {
        NOT_OURS.forEach(part -> axe.exclude(List.of(part)));
        axe.analyze()
                .getViolations()
                .forEach(rule -> found.add(where + " " + rule.getId() + ": "
                        + rule.getNodes().stream().map(CheckedNode::getHtml).toList()));
    }

    List<String> found() {
        return found;
    }
}
