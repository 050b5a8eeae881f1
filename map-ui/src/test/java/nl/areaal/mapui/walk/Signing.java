package nl.areaal.mapui.walk;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** Signs in on the page for that, by keyboard. */
final class Signing {
    private Signing() {}

    static void in(Page page, String origin, String user) {
        page.navigate(origin + "/login");
        as(page, user);
        page.waitForURL(Pattern.compile("^(?!.*login).*$"));
    }

    /** On the page for that, where one is already. */
    static void as(Page page, String user) {
        Keyboard keyboard = new Keyboard(page);
        keyboard.type(page.locator("input[name=username]"), user);
        keyboard.type(page.locator("input[name=password]"), "open sesame");
        page.keyboard().press("Enter");
    }
}
