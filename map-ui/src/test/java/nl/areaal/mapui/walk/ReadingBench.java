package nl.areaal.mapui.walk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import nl.areaal.mapui.ogc.BenchLine;

/**
 * How long it takes from asking why to the single reading, on the map of an area to which readings come, on a platform that runs:
 * {@code ReadingBench http://localhost:8080}. By the page's own clock, until the answer stands in the page, and with nothing drawn: drawing
 * by software keeps the processors busy that the page needs.
 */
final class ReadingBench {
    private static final int ROUNDS = 9;
    private static final int MOST_MILLISECONDS = 1_000;

    private static final String ASK = """
            why => new Promise(told => {
              const start = performance.now();
              const look = () => {
                const answers = [...document.querySelectorAll('.why-dialog')];
                if (answers.some(answer => answer.textContent.includes('Kwaliteit'))) {
                  told(performance.now() - start);
                } else {
                  setTimeout(look, 2);
                }
              };
              why.click();
              look();
            })
            """;

    private ReadingBench() {}

    public static void main(String[] args) throws Exception {
        try (Chromium chromium = new Chromium(args[0])) {
            Page page = chromium.open("nl-NL", 1280, 800);
            page.addInitScript(FirstMapBench.DRAW_NOTHING);
            page.navigate(args[0] + "/?panel=area&area=GM0344");
            Locator why = page.locator(".course .why");
            why.waitFor();
            double longest = 0;
            for (int round = 0; round < ROUNDS; round++) {
                longest = Math.max(longest, ask(page, why));
            }
            BenchLine.under(
                    "from \"why\" to the single reading, longest of " + ROUNDS, longest, "ms", MOST_MILLISECONDS);
        }
    }

    private static double ask(Page page, Locator why) {
        double took = ((Number) why.evaluate(ASK)).doubleValue();
        page.keyboard().press("Escape");
        page.waitForFunction("() => !document.querySelector('.why-dialog')");
        return took;
    }
}
