package nl.areaal.mapui.walk;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What keeps people out of a page, by the rules that a machine can check. */
final class Barriers {
    /** Vaadin's own: the first lies over the page outside its landmarks, in the second a scroller lies between the list and its tabs. */
    private static final List<String> NOT_OURS = List.of("vaadin-connection-indicator", "vaadin-tabs");

    private final List<String> found = new ArrayList<>();

    void lookFor(Page page, String where) {
        lookFor(new AxeBuilder(page), where);
    }

    /** In a part of the page only. */
    void lookWithin(String part, Page page, String where) {
        lookFor(new AxeBuilder(page).include(List.of(part)), where);
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
