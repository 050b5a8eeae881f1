package nl.areaal.mapui.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.areaal.core.crs.CrsTransform;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.core.crs.RegionCrs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Somebody without a mouse measures, looks back, compares, and puts the map on paper. */
final class ToolSteps {
    /** Where the station of the small region stands, in RD New, and three places around it. */
    private static final Coordinate STATION = new Coordinate(134_500, 454_500);

    private static final Coordinate[] CORNERS = {
        new Coordinate(134_200, 454_300), new Coordinate(135_700, 454_350), new Coordinate(135_400, 455_800)
    };

    private final Page page;
    private final Path shots;
    private final Barriers barriers = new Barriers();

    ToolSteps(Page page, Path shots) {
        this.page = page;
        this.shots = shots;
    }

    List<String> go(String origin) {
        page.setViewportSize(1400, 900);
        measure(origin);
        lookBack();
        compareTimes();
        seeTheShadows(origin);
        print(origin);
        return barriers.found();
    }

    private void measure(String origin) {
        page.navigate(origin + "/?tool=length:" + places(CORNERS) + "&view=" + view(STATION, 13));
        assertThat(page.locator(".tool-card data")).containsText("km");
        assertThat(measured())
                .isCloseTo(RegionCrs.GEOMETRY.createLineString(CORNERS).getLength(), withinPercentage(0.1));
        page.locator(".tool-card input[type=radio]").nth(1).focus();
        page.keyboard().press("Space");
        assertThat(page.locator(".tool-card data")).containsText("ha");
        Geometry ring =
                RegionCrs.GEOMETRY.createPolygon(new Coordinate[] {CORNERS[0], CORNERS[1], CORNERS[2], CORNERS[0]});
        assertThat(measured()).isCloseTo(ring.getArea(), withinPercentage(0.1));
        page.locator("areaal-map #map > .maplibregl-canvas-container canvas").focus();
        page.keyboard().press("Backspace");
        page.keyboard().press("Enter");
        assertThat(page)
                .hasURL(Pattern.compile(
                        ".*tool=area(:|%3A)[^&]*" + lonLat(STATION).substring(0, 5) + ".*"));
        shoot("tools-1-measure");
        page.keyboard().press("Escape");
        assertThat(page.locator(".tool-card")).hasCount(0);
        assertThat(page).not().hasURL(Pattern.compile(".*tool=.*"));
        assertThat(page.locator("button.tool[data-tool=measure]")).isFocused();
    }

    /** The station of the small region measured one more each hour, 23 at the last whole one when the tests began. */
    private void lookBack() {
        Instant opened = Instant.now();
        page.locator("button.tool[data-tool=time]").focus();
        page.keyboard().press("Enter");
        Locator track = page.locator(".tool-card input.track");
        assertThat(track).isEnabled();
        track.focus();
        for (int step = 0; step < 3; step++) {
            page.keyboard().press("ArrowLeft");
        }
        assertThat(page.locator(".tool-card")).containsText("1 sensor had toen");
        assertThat(page)
                .hasURL(Pattern.compile(
                        ".*tool=time(:|%3A)(" + twoHoursBefore(opened) + "|" + twoHoursBefore(Instant.now()) + ").*"));
        page.reload();
        assertThat(page.locator(".tool-card")).containsText("1 sensor had toen");
        pointAtTheMiddle();
        assertThat(page.locator(".card.name")).containsText(Pattern.compile("2[12],0 µg/m³"));
        lookForBarriers("tools-2-time");
        new Keyboard(page)
                .enter(page.locator(".tool-card button").filter(new Locator.FilterOptions().setHasText("Nu")));
        assertThat(page).hasURL(Pattern.compile(".*tool=time(:|%3A)now.*"));
    }

    /** As a link tells it: the day and the hour. */
    private static String twoHoursBefore(Instant time) {
        return time.minus(Duration.ofHours(2)).toString().substring(0, 13);
    }

    private void compareTimes() {
        page.locator("button.tool[data-tool=swipe]").focus();
        page.keyboard().press("Enter");
        Locator divider = page.locator("areaal-map [role=slider]");
        assertThat(page.locator("areaal-map #upper canvas")).isVisible();
        divider.focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("PageUp");
        assertThat(divider).hasAttribute("aria-valuenow", "62");
        assertThat(page.locator("areaal-map #upper")).hasCSS("clip-path", "inset(0px 38% 0px 0px)");
        assertThat(page).hasURL(Pattern.compile(".*tool=swipe(:|%3A)[^&]*(,|%2C)62.*"));
        BoundingBox map = page.locator("areaal-map").boundingBox();
        BoundingBox middle = divider.boundingBox();
        page.mouse().move(middle.x + middle.width / 2, map.y + 200);
        page.mouse().down();
        page.mouse().move(map.x + map.width * 0.4, map.y + 200);
        page.mouse().up();
        assertThat(divider).hasAttribute("aria-valuenow", "40");
        lookForBarriers("tools-3-swipe");
        page.keyboard().press("Escape");
    }

    private void seeTheShadows(String origin) {
        page.navigate(origin + "/?tool=sun:2026-06-21T17:00&view=" + view(STATION, 16.5) + ",0,50");
        Locator card = page.locator(".tool-card");
        assertThat(card).containsText("Zon op 05:1");
        assertThat(card).containsText("hoog in het westen");
        assertThat(card).containsText(Pattern.compile("Schaduw van [1-9]"));
        lookForBarriers("tools-4-sun");
        page.locator(".tool-card input.track").focus();
        page.keyboard().press("Home");
        assertThat(card).containsText("De zon is onder");
        page.keyboard().press("End");
        page.locator(".tool-card input[type=date]").fill("2026-12-21");
        assertThat(card).containsText("Zon op 08:4");
        assertThat(page).hasURL(Pattern.compile(".*tool=sun(:|%3A)2026-12-21T23(:|%3A)50.*"));
    }

    private void print(String origin) {
        page.navigate(origin + "/afdruk?area=GM0344&view=" + view(STATION, 12)
                + "&paper=A3&orientation=landscape&scale=10000&title=Proef");
        Locator map = page.locator("areaal-map[data-drawn]");
        assertThat(page.locator(".paper-sources")).containsText("the testers");
        assertThat(map).isVisible();
        Coordinate[] bounds = bounds(map.getAttribute("data-drawn"));
        double metres = bounds[0].distance(new Coordinate(bounds[1].x, bounds[0].y));
        double millimetres = map.boundingBox().width / 96 * 25.4;
        assertThat(metres / (millimetres / 1000)).isCloseTo(10_000, withinPercentage(1));
        double bar = page.locator(".paper-bar").boundingBox().width / 96 * 25.4;
        assertThat(Integer.parseInt(page.locator(".paper-bar").getAttribute("data-metres")) / (bar / 1000))
                .isCloseTo(10_000, withinPercentage(1));
        barriers.lookInBothThemes(page, "tools-5-print");
        shoot("tools-5-print");
        byte[] pdf = page.pdf(new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPrintBackground(true)
                .setPath(shots.resolve("map.pdf")));
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        assertThat(Pattern.compile("/MediaBox ?\\[0 0 119\\d(?:\\.\\d+)? 84\\d")
                        .matcher(text)
                        .results()
                        .count())
                .as("sheets of A3 (1190.55 by 841.89 points): the map, and its sources")
                .isGreaterThanOrEqualTo(2);
    }

    private Coordinate[] bounds(String degrees) {
        double[] all = Arrays.stream(degrees.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Coordinate[] {
            CrsTransform.toRegion(DeclaredCrs.CRS84).apply(all[0], all[1]),
            CrsTransform.toRegion(DeclaredCrs.CRS84).apply(all[2], all[3])
        };
    }

    private double measured() {
        return Double.parseDouble(page.locator(".tool-card data").getAttribute("value"));
    }

    private void pointAtTheMiddle() {
        BoundingBox map = page.locator("areaal-map").boundingBox();
        page.mouse().move(map.x + map.width / 2 - 1, map.y + map.height / 2);
        page.mouse().move(map.x + map.width / 2, map.y + map.height / 2);
    }

    private void lookForBarriers(String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(page.locator("areaal-map")).hasAttribute("dark", "");
        shoot(name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        shoot(name);
        barriers.lookWithin("areaal-map", page, name);
        page.setViewportSize(390, 844);
        shoot(name + "-narrow");
        page.setViewportSize(1400, 900);
    }

    private static String view(Coordinate place, double zoom) {
        return lonLat(place) + "," + zoom;
    }

    private static String places(Coordinate... places) {
        return Arrays.stream(places)
                .map(ToolSteps::lonLat)
                .reduce((one, other) -> one + ";" + other)
                .orElseThrow();
    }

    private static String lonLat(Coordinate place) {
        Geometry degrees = CrsTransform.fromRegion(DeclaredCrs.CRS84).apply(RegionCrs.GEOMETRY.createPoint(place));
        return String.format(Locale.ROOT, "%.6f,%.6f", degrees.getCoordinate().x, degrees.getCoordinate().y);
    }

    private void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(shots.resolve(name + ".png")));
    }
}
