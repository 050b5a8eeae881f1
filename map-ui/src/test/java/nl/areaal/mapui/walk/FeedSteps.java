package nl.areaal.mapui.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** From a table at an address to stored readings, a key that works as shown, and what was agreed. */
final class FeedSteps {
    private static final byte[] TABLE = """
            paal;tijd;temperatuur (°C)
            Dom;2026-07-01T12:00:00Z;21,5
            Dom;2026-07-01T13:00:00Z;22,5
            Dom;2026-07-32T14:00:00Z;23,0
            Neude;2026-07-01T14:00:00Z;23,5
            """.getBytes(UTF_8);
    private static final String TITLE = "Wandelpalen";

    private final Page page;
    private final String origin;
    private final Path shots;
    private final List<String> barriers = new ArrayList<>();

    FeedSteps(Page page, String origin, Path shots) {
        this.page = page;
        this.origin = origin;
        this.shots = shots;
    }

    void go() throws Exception {
        signIn();
        lookAtATable();
        makeTheFeed();
        makeAKey();
        sendWhatIsShown();
        readWhatWasAgreed();
        assertThat(barriers).isEmpty();
    }

    private void signIn() {
        page.navigate(origin + "/login");
        page.locator("input[name=username]").fill("steward");
        page.locator("input[name=password]").fill("open sesame");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("^(?!.*login).*$"));
        page.navigate(origin + "/aanlevering/nieuw");
    }

    private void lookAtATable() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/palen.csv", exchange -> {
            exchange.sendResponseHeaders(200, TABLE.length);
            exchange.getResponseBody().write(TABLE);
            exchange.close();
        });
        server.start();
        try {
            page.getByLabel("Of noem het adres waar het staat")
                    .fill("http://127.0.0.1:" + server.getAddress().getPort() + "/palen.csv");
            click("Haal op");
            assertThat(page.locator(".proposal")).containsText("21,5 Cel");
            assertThat(page.locator(".proposal")).containsText("de tijd is niet te lezen");
        } finally {
            server.stop(0);
        }
        look("feeds-1-proposal");
    }

    private void makeTheFeed() {
        for (String label :
                new String[] {"Hoe heet de feed?", "Wie meet er?", "Waarvoor?", "Op welke grond mag dat?"}) {
            page.getByLabel(label).fill(TITLE);
        }
        click("Maak de feed en bewaar het voorbeeld");
        assertThat(page.locator(".brought")).containsText("3 metingen zijn opgeslagen; 1 rij of cel werd geweigerd");
        look("feeds-2-stored");
    }

    private void makeAKey() {
        click("Maak een sleutel voor de partner");
        click("Maak een sleutel");
        assertThat(page.locator(".fresh-key")).containsText("u ziet hem alleen nu");
        assertThat(page.locator(".key")).containsText("Nog nooit gebruikt");
        look("feeds-3-key");
    }

    private void sendWhatIsShown() throws IOException, InterruptedException {
        Locator shown = page.locator(".fresh-key .request");
        String line = shown.nth(2).textContent();
        Process shell = new ProcessBuilder("bash", "-c", line + " --fail-with-body -sS")
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), UTF_8);
        assertThat(shell.waitFor()).as(line + said).isZero();
    }

    private void readWhatWasAgreed() {
        page.navigate(origin + "/aanlevering");
        assertThat(page.locator(".feed").first()).isVisible();
        look("feeds-4-all");
        page.locator("[data-feed=wandelpalen] a").click();
        assertThat(page.locator(".feeds h1")).hasText("Afspraken over " + TITLE);
        assertThat(page.locator(".feeds")).containsText("temperatuur in °C: 2 meetreeksen");
        look("feeds-5-contracts");
    }

    private void click(String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** Holds nothing that keeps people out, by the rules that a machine can check, and fits a phone. */
    private void look(String name) {
        shoot(name);
        new AxeBuilder(page)
                .exclude(List.of("vaadin-connection-indicator")) // Vaadin's own, beside the landmarks
                .analyze()
                .getViolations()
                .forEach(rule -> barriers.add(name + ": " + rule.getId() + " "
                        + rule.getNodes().getFirst().getHtml()));
        page.setViewportSize(390, 844);
        boolean fits = (Boolean)
                page.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth");
        if (!fits) {
            barriers.add(name + " is wider than a phone");
        }
        shoot(name + "-narrow");
        page.setViewportSize(1280, 800);
    }

    private void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(shots.resolve(name + ".png")));
    }
}
