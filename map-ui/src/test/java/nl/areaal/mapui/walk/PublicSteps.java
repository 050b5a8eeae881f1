package nl.areaal.mapui.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A citizen looks up what is measured nearby and questions a number; a steward answers, and everybody reads it. All by keyboard but
 * for pointing at the map.
 */
final class PublicSteps {
    private static final String QUESTION = "Waarom is dit getal hoger dan gisteren?";
    private static final String ANSWER = "Er was meer verkeer op het plein.";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LOOK_AGAIN_MILLIS = 500;

    private final Page page;
    private final String origin;
    private final Looks looks;
    private final Keyboard keyboard;

    PublicSteps(Page page, String origin, Path shots) {
        this.page = page;
        this.origin = origin;
        this.looks = new Looks(page, shots);
        this.keyboard = new Keyboard(page);
    }

    /** What keeps people out, by the rules that a machine can check. */
    List<String> go() {
        page.navigate(origin + "/sensoren");
        assertThat(page.locator("h1")).hasText("Sensoren bij u in de buurt");
        looks.at("public-1-sensors");
        findByKeyboard();
        pointAtTheMap();
        standSomewhere();
        readASensor();
        askByKeyboard();
        answer();
        readTheAnswer();
        readTheAlgorithms();
        return looks.barriers();
    }

    private void findByKeyboard() {
        keyboard.tabTo(page.getByLabel("Gebied zoeken op naam of code"));
        page.keyboard().type("Binnenstad");
        assertThat(page.locator("vaadin-combo-box-item").first()).containsText("Binnenstad");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator(".found-sensors h2")).hasText("Het dichtst bij het midden van Binnenstad");
        assertThat(page.locator(".sensor-item").first()).containsText("Station Plein");
        keyboard.enter(page.locator(".sensor-item vaadin-details-summary").first());
        assertThat(page.locator(".sensor-item .fact-list").first()).containsText("to test the views");
        looks.at("public-2-nearby");
    }

    /** As often as it takes until the map is drawn and hears it. */
    private void pointAtTheMap() {
        Locator heading = page.locator(".found-sensors h2");
        BoundingBox map = page.locator("areaal-map").boundingBox();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (heading.textContent().contains("Binnenstad") && System.nanoTime() < deadline) {
            page.mouse().click(map.x + map.width / 3, map.y + map.height / 3);
            page.waitForTimeout(LOOK_AGAIN_MILLIS);
        }
        assertThat(heading).hasText("Het dichtst bij de plek die u koos");
    }

    /** The browser says where it is once its user allows that; here they do. */
    private void standSomewhere() {
        keyboard.enter(page.locator(".use-my-place"));
        page.waitForURL(Pattern.compile(".*plek=5.0930(,|%2C)52.0740.*"));
        assertThat(page.locator(".sensor-item").first()).containsText("Station Plein");
    }

    private void readASensor() {
        keyboard.tabTo(page.locator(".sensor-item h3 a").first());
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Station Plein");
        assertThat(page.locator(".sensor-terms")).containsText("TS-42");
        looks.at("public-3-sensor");
    }

    private void askByKeyboard() {
        keyboard.enter(page.locator(".ask vaadin-details-summary"));
        assertThat(page.locator(".question-form")).containsText("U vraagt over");
        keyboard.type(page.getByLabel("Uw vraag"), QUESTION);
        page.keyboard().press("Tab");
        page.keyboard().type("Anna");
        looks.at("public-4-ask");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".question-form")).containsText("Uw vraag is binnen");
        assertThat(page.locator(".question")).hasCount(0);
    }

    private void answer() {
        String sensor = page.url();
        Signing.in(page, origin, "steward");
        page.navigate(origin + "/beheer/vragen");
        assertThat(page.locator(".desk-item")).containsText(QUESTION);
        keyboard.type(page.getByLabel("Antwoord: " + QUESTION, new Page.GetByLabelOptions().setExact(true)), ANSWER);
        looks.at("public-5-desk");
        keyboard.enter(page.locator(".show-answer"));
        assertThat(page.locator(".desk-item")).hasCount(0);
        page.context().clearCookies();
        page.navigate(sensor);
    }

    private void readTheAnswer() {
        assertThat(page.locator(".question")).containsText(QUESTION);
        assertThat(page.locator(".question .answer")).containsText(ANSWER);
        page.navigate(origin + "/vragen");
        assertThat(page.locator(".question")).containsText("Anna");
        looks.at("public-6-questions");
    }

    private void readTheAlgorithms() {
        page.navigate(origin + "/algoritmes/heat");
        assertThat(page.locator("#heat h2")).isVisible();
        assertThat(page.locator(".model-ways")).containsText("Algoritmeregister");
        looks.at("public-7-algorithm");
    }
}
