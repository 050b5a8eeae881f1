package nl.areaal.mapui.walk;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import nl.areaal.mapui.ogc.BenchLine;

/**
 * What a browser downloads that has never been here, and how long it takes from the page's HTML to the first map, on a platform that
 * runs: {@code FirstMapBench http://localhost:8080}. The map is drawn by software here, so the time is taken once more with all that
 * draws left out: what is left is ours.
 */
final class FirstMapBench {
    private static final int ROUNDS = 3;
    private static final int MOST_MILLISECONDS = 3_000;

    private static final String NOTE = """
            performance.setResourceTimingBufferSize(5000);
            document.addEventListener('map-ready', () => (window.mapReady = performance.now()), true);
            """;

    private static final String DRAW_NOTHING = """
            for (const draw of ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced', 'clear']) {
              WebGL2RenderingContext.prototype[draw] = () => {};
            }
            """;

    private static final String FROM_HTML =
            "() => window.mapReady - performance.getEntriesByType('navigation')[0].responseEnd";

    private FirstMapBench() {}

    public static void main(String[] args) throws Exception {
        String origin = args[0];
        download(origin, "/login");
        download(origin, "/");
        double whole = BenchLine.median(ROUNDS, () -> firstMap(origin, ""));
        double ours = BenchLine.median(ROUNDS, () -> firstMap(origin, DRAW_NOTHING));
        BenchLine.print("first map after the HTML, drawn by software: %.0f ms", whole);
        BenchLine.under("the same without drawing", ours, "ms", MOST_MILLISECONDS);
    }

    private static void download(String origin, String path) {
        try (Chromium chromium = new Chromium(origin)) {
            Page page = chromium.open("nl-NL", 1280, 800);
            page.navigate(origin + path);
            page.locator("h1, areaal-map canvas").first().waitFor();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            Downloads downloads = Downloads.of(page);
            BenchLine.print("%s brings %s bytes", path, downloads.bytes());
            if (path.equals("/login")) {
                BenchLine.under(
                        "JavaScript before login", downloads.scripts() / 1e3, "kB", Downloads.MOST_SCRIPT_BYTES / 1e3);
            }
        }
    }

    /** Milliseconds; each time in a browser that has nothing kept, and without readings that come in, which keep the map moving. */
    private static double firstMap(String origin, String script) {
        try (Chromium chromium = new Chromium(origin)) {
            Page page = chromium.open("nl-NL", 1280, 800);
            page.addInitScript(NOTE + script);
            page.route("**/live/observations*", Route::abort);
            page.navigate(origin);
            page.waitForFunction("() => window.mapReady");
            return ((Number) page.evaluate(FROM_HTML)).doubleValue();
        }
    }
}
