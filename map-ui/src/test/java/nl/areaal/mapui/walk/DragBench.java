package nl.areaal.mapui.walk;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

/**
 * Measures dragging on a platform that runs, e.g. one with the whole sample region:
 * {@code DragBench http://localhost:8080 planner:password [lon,lat,zoom]}.
 */
final class DragBench {
    private static final int WARM_UP_DRAGS = 2;
    private static final int DRAGS = 3;
    private static final double PIXELS = 150;

    private DragBench() {}

    public static void main(String[] args) {
        String origin = args[0];
        String[] login = args[1].split(":", 2);
        String view = args.length > 2 ? args[2] : "5.12,52.09,13.5";
        try (Chromium chromium = new Chromium(origin)) {
            Page page = chromium.open("nl-NL", 1280, 800);
            page.navigate(origin + "/sign-in?panel=scenario&view=" + view);
            page.locator("input[name=username]").fill(login[0]);
            page.locator("input[name=password]").fill(login[1]);
            page.keyboard().press("Enter");
            draw(page);
            page.locator(".live-table tbody tr").first().waitFor();
            for (int drag = 0; drag < WARM_UP_DRAGS + DRAGS; drag++) {
                DragWatch.Times times = drag(page, drag % 2 == 0);
                System.out.println((drag < WARM_UP_DRAGS ? "warm-up " : "") + times);
            }
        }
    }

    /** Drags away from where the measure was drawn, or back from where the drag before left it. */
    private static DragWatch.Times drag(Page page, boolean away) {
        BoundingBox map = page.locator("areaal-map").boundingBox();
        double left = away ? 0 : PIXELS * DragWatch.LET_GO;
        return new DragWatch(page).drag(0.55 + left / map.width, 0.5 + left / 2 / map.height, away ? PIXELS : -PIXELS);
    }

    private static void draw(Page page) {
        page.locator(".draw").click();
        BoundingBox map = page.locator("areaal-map").boundingBox();
        for (double[] corner : new double[][] {{0.5, 0.45}, {0.6, 0.45}, {0.6, 0.55}, {0.5, 0.55}}) {
            page.mouse().click(map.x + corner[0] * map.width, map.y + corner[1] * map.height);
        }
        page.keyboard().press("Enter");
        page.locator(".measures li").waitFor();
    }
}
