package nl.areaal.mapui.walk;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** Signs in on the page for that. */
final class Signing {
    private Signing() {}

    static void in(Page page, String origin, String user) {
        page.navigate(origin + "/login");
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill("open sesame");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("^(?!.*login).*$"));
    }
}
