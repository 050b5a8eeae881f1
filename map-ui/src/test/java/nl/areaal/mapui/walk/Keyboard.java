package nl.areaal.mapui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody without a mouse. What is used must be one of the stops of the Tab key, or it could not be reached. */
final class Keyboard {
    private static final int MOST_STOPS = 120;

    /** Whether what has the focus now is the element or lies in it, and the Tab key stops there. */
    private static final String HAS_FOCUS = """
            (wanted) => {
              let active = document.activeElement;
              while (active?.shadowRoot?.activeElement) {
                active = active.shadowRoot.activeElement;
              }
              return wanted.matches(':focus, :focus-within') && (active.tabIndex >= 0 || wanted.tabIndex >= 0);
            }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    void press(Locator where, String... keys) {
        where.focus();
        assertThat(hasFocus(where)).as("the Tab key stops at " + where).isTrue();
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    void enter(Locator where) {
        press(where, "Enter");
    }

    /** In place of what stood there. */
    void type(Locator field, String text) {
        press(field, "Control+a");
        page.keyboard().type(text);
    }

    /** Goes there by the Tab key alone, from wherever one is. */
    void tabTo(Locator where) {
        where.waitFor();
        for (int stop = 0; stop < MOST_STOPS && !hasFocus(where); stop++) {
            page.keyboard().press("Tab");
        }
        assertThat(hasFocus(where)).as("the Tab key leads to " + where).isTrue();
    }

    private boolean hasFocus(Locator where) {
        return (Boolean) where.evaluate(HAS_FOCUS);
    }
}
