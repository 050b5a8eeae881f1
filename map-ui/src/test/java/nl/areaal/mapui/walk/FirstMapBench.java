package nl.areaal.mapui.walk;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.stream.Stream;
import nl.areaal.mapui.ogc.BenchLine;

/**
 * What a browser downloads that has never been here, and how long it takes from the page's HTML to the first map, on a platform that
 * runs: {@code FirstMapBench http://localhost:8080}. The map is drawn by software here, which costs what a screen with its own
 * processor would do beside the page: drawing itself, which is left out in a second round, and what the page waits for in calls of
 * WebGL even then (its context and its shaders), which is told and taken off. What is left is ours.
 */
final class FirstMapBench {
    private static final int ROUNDS = 3;
    private static final int MOST_MILLISECONDS = 3_000;

    private static final String NOTE = """
            performance.setResourceTimingBufferSize(5000);
            document.addEventListener('map-ready', () => {
              window.mapReady = performance.now();
              window.waitedForDrawing = window.drawing;
            }, true);
            """;

    /** Leaves out what draws, and counts the milliseconds that the page waits for WebGL even then. */
    static final String DRAW_NOTHING = """
            const webGl = WebGL2RenderingContext.prototype;
            for (const draw of ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced', 'clear']) {
              webGl[draw] = () => {};
            }
            window.drawing = 0;
            const time = (owner, name) => {
              const call = owner[name];
              owner[name] = function (...given) {
                const start = performance.now();
                try {
                  return call.apply(this, given);
                } finally {
                  window.drawing += performance.now() - start;
                }
              };
            };
            time(HTMLCanvasElement.prototype, 'getContext');
            Object.entries(Object.getOwnPropertyDescriptors(webGl))
              .filter(([name, { value }]) => typeof value === 'function' && name !== 'constructor')
              .forEach(([name]) => time(webGl, name));
            """;

    private static final String FROM_HTML =
            "() => window.mapReady - performance.getEntriesByType('navigation')[0].responseEnd";
    private static final String WAITED = "() => window.waitedForDrawing";

    private FirstMapBench() {}

    public static void main(String[] args) throws Exception {
        String origin = args[0];
        download(origin, "/login");
        download(origin, "/");
        double whole = BenchLine.median(ROUNDS, () -> firstMap(origin, "", FROM_HTML)[0]);
        BenchLine.print("first map after the HTML, drawn by software: %.0f ms", whole);
        double ours = BenchLine.median(ROUNDS, () -> beyondDrawing(origin));
        BenchLine.under("the same beyond what drawing by software costs", ours, "ms", MOST_MILLISECONDS);
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

    /** Milliseconds. */
    private static double beyondDrawing(String origin) {
        double[] spent = firstMap(origin, DRAW_NOTHING, FROM_HTML, WAITED);
        BenchLine.print("with nothing drawn: %.0f ms, of which in calls of WebGL %.0f ms", spent[0], spent[1]);
        return spent[0] - spent[1];
    }

    /** What is asked of the page, in milliseconds; each time in a browser that has nothing kept. */
    private static double[] firstMap(String origin, String script, String... asked) {
        try (Chromium chromium = new Chromium(origin)) {
            Page page = chromium.open("nl-NL", 1280, 800);
            page.addInitScript(NOTE + script);
            page.navigate(origin);
            page.waitForFunction("() => window.mapReady");
            return Stream.of(asked)
                    .mapToDouble(expression -> ((Number) page.evaluate(expression)).doubleValue())
                    .toArray();
        }
    }
}
