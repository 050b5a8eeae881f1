package nl.areaal.mapui.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** From a table at an address to stored readings, a key that works as shown, and what was agreed: by keyboard alone. */
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
    private final Looks looks;
    private final Keyboard keyboard;

    FeedSteps(Page page, String origin, Path shots) {
        this.page = page;
        this.origin = origin;
        this.looks = new Looks(page, shots);
        this.keyboard = new Keyboard(page);
    }

    void go() throws Exception {
        signIn();
        lookAtATable();
        makeTheFeed();
        makeAKey();
        sendWhatIsShown();
        readWhatWasAgreed();
        assertThat(looks.barriers()).isEmpty();
    }

    private void signIn() {
        page.navigate(origin + "/login");
        page.locator("input[name=username]").waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(Downloads.of(page).scripts())
                .as("bytes of JavaScript before login")
                .isBetween(1_000L, Downloads.MOST_SCRIPT_BYTES);
        looks.at("feeds-0-login");
        Signing.in(page, origin, "steward");
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
            Locator address = page.getByLabel("Of noem het adres waar het staat");
            keyboard.tabTo(address);
            keyboard.type(address, "http://127.0.0.1:" + server.getAddress().getPort() + "/palen.csv");
            press("Haal op");
            assertThat(page.locator(".proposal")).containsText("21,5 Cel");
            assertThat(page.locator(".proposal")).containsText("de tijd is niet te lezen");
        } finally {
            server.stop(0);
        }
        looks.at("feeds-1-proposal");
    }

    private void makeTheFeed() {
        for (String label :
                new String[] {"Hoe heet de feed?", "Wie meet er?", "Waarvoor?", "Op welke grond mag dat?"}) {
            keyboard.type(page.getByLabel(label), TITLE);
        }
        press("Maak de feed en bewaar het voorbeeld");
        assertThat(page.locator(".brought")).containsText("3 metingen zijn opgeslagen; 1 rij of cel werd geweigerd");
        looks.at("feeds-2-stored");
    }

    private void makeAKey() {
        press("Maak een sleutel voor de partner");
        press("Maak een sleutel");
        assertThat(page.locator(".fresh-key")).containsText("u ziet hem alleen nu");
        assertThat(page.locator(".key")).containsText("Nog nooit gebruikt");
        looks.at("feeds-3-key");
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
        looks.at("feeds-4-all");
        keyboard.enter(page.locator("[data-feed=wandelpalen] a"));
        assertThat(page.locator(".feeds h1")).hasText("Afspraken over " + TITLE);
        assertThat(page.locator(".feeds")).containsText("temperatuur in °C: 2 meetreeksen");
        looks.at("feeds-5-contracts");
    }

    private void press(String button) {
        keyboard.enter(page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true)));
    }
}
