package nl.areaal.mapui.walk;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;

/**
 * Drags a measure with the mouse and takes the time, in the page, from each movement of the mouse to the first frame in which the
 * figures of that place or of a later one stand on the screen: figures that were overtaken count with those that overtook them.
 */
final class DragWatch {
    private static final int STEPS = 60;
    private static final int MILLIS_BETWEEN = 40;

    /** Notes when the mouse moved, which move was told to the server, and when figures of which move were painted. */
    private static final String WATCH = """
            () => {
              const map = document.querySelector('areaal-map');
              const table = document.querySelector('.live-table');
              const drag = (window.drag = { moved: [], told: {}, painted: [] });
              window.addEventListener('mousemove', () => drag.moved.push(performance.now()), true);
              map.addEventListener('measure-move', (event) => (drag.told[event.detail.number] = performance.now()), true);
              new MutationObserver(() => {
                const number = Number(table.getAttribute('data-move'));
                const came = performance.now();
                requestAnimationFrame(() => setTimeout(() => drag.painted.push([number, performance.now(), came])));
              }).observe(table, { attributes: true, attributeFilter: ['data-move'] });
            }""";

    /** For each movement: the first painted figures that were told at that moment or later. */
    private static final String TIMES = """
            () => {
              const { moved, told, painted } = window.drag;
              const first = Math.min(...Object.values(told)) - 40;
              return moved
                .filter((at) => at >= first)
                .map((at) => painted.filter(([number]) => told[number] >= at - 0.5).map(([, when]) => when - at))
                .filter((waits) => waits.length > 0)
                .map((waits) => Math.min(...waits));
            }""";

    /** Of each move: from being told to the server until its figures came, and from then until they were painted. */
    private static final String PARTS = """
            () => {
              const { told, painted } = window.drag;
              const middle = (all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)];
              const answered = painted.filter(([number]) => told[number]);
              return [
                middle(answered.map(([number, , came]) => came - told[number])),
                middle(answered.map(([, when, came]) => when - came)),
              ];
            }""";

    /** So far along the turn that what is dragged comes some way back. */
    private static final double TURN = 0.75 * Math.PI;

    /** Where it is let go, as a share of how far it is dragged. */
    static final double LET_GO = Math.sin(TURN);

    private final Page page;

    DragWatch(Page page) {
        this.page = page;
    }

    /** How long figures took, in ms, in order of size. */
    record Times(List<Double> millis, int answers, List<Double> parts) {
        double percentile(int percent) {
            return millis.get(Math.min(millis.size() - 1, Math.ceilDiv(millis.size() * percent, 100) - 1));
        }

        @Override
        public String toString() {
            return "drag: %d movements, %d answers on screen; from mouse move to figure p50 %.0f ms, p95 %.0f ms, longest %.0f ms; told to answered %.0f ms, answered to painted %.0f ms"
                    .formatted(
                            millis.size(),
                            answers,
                            percentile(50),
                            percentile(95),
                            millis.getLast(),
                            parts.get(0),
                            parts.get(1));
        }
    }

    /** Drags what lies at a share of the map's width and height along a line and some way back. */
    Times drag(double x, double y, double pixels) {
        page.evaluate(WATCH);
        BoundingBox map = page.locator("areaal-map").boundingBox();
        double fromX = map.x + x * map.width;
        double fromY = map.y + y * map.height;
        page.mouse().move(fromX, fromY);
        page.mouse().down();
        for (int step = 1; step <= STEPS; step++) {
            double turn = Math.sin(TURN * step / STEPS);
            page.mouse().move(fromX + pixels * turn, fromY + pixels * turn / 2);
            page.waitForTimeout(MILLIS_BETWEEN);
        }
        page.waitForFunction("() => window.drag.painted.length > 0");
        page.mouse().up();
        page.waitForTimeout(1_000);
        int answers = ((Number) page.evaluate("() => window.drag.painted.length")).intValue();
        return new Times(numbers(TIMES).stream().sorted().toList(), answers, numbers(PARTS));
    }

    private List<Double> numbers(String script) {
        List<?> numbers = (List<?>) page.evaluate(script);
        return numbers.stream().map(Number.class::cast).map(Number::doubleValue).toList();
    }
}
