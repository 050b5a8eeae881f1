package nl.areaal.mapui.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A steward sees what is wrong, publishes a dataset, and tells about it in a story that anybody reads. All by keyboard. */
final class StewardSteps {
    /** A dataset of which neither steward nor legal ground nor contact is known; the walk begins with it in the store. */
    static final String DRAFT = "walk-draft";

    private final Page page;
    private final String origin;
    private final Looks looks;
    private final Keyboard keyboard;

    StewardSteps(Page page, String origin, Path shots) {
        this.page = page;
        this.origin = origin;
        this.looks = new Looks(page, shots);
        this.keyboard = new Keyboard(page);
    }

    /** What keeps people out, by the rules that a machine can check. */
    List<String> go() {
        Signing.in(page, origin, "steward");
        page.navigate(origin + "/beheer");
        assertThat(page.locator(".broken-rule").first()).containsText("Raakt");
        looks.at("steward-1-page");
        publish();
        tellAStory();
        addWhatTheMapShows();
        readTheStory();
        return looks.barriers();
    }

    private void publish() {
        Locator draft = page.locator("[data-dataset=" + DRAFT + "]");
        assertThat(draft.locator(".publish-publish")).isDisabled();
        keyboard.enter(draft.locator(".publish-terms"));
        fill("Beheerder", "Gerda");
        fill("Grondslag", "Wet milieubeheer");
        fill("Contact voor vragen", "geluid@example.org");
        looks.at("steward-2-terms");
        keyboard.enter(page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName("Bewaar").setExact(true)));
        assertThat(draft.locator(".publish-publish")).isEnabled();
        keyboard.enter(draft.locator(".publish-publish"));
        assertThat(draft.locator(".badge")).hasText("Openbaar");
        looks.at("steward-3-published");
    }

    private void tellAStory() {
        page.navigate(origin + "/verhalen");
        assertThat(page.locator(".make-story")).isVisible();
        looks.at("steward-4-stories");
        keyboard.enter(page.locator(".make-story"));
        fill("Titel van het verhaal", "Warm in de stad");
        fillStep(0, "De gemeente", "/?area=GM0344&view=5.10000,52.08000,12.00", "Hier wonen de meeste mensen.");
        keyboard.enter(page.locator(".add-step"));
        fillStep(1, "De warmte", "/?area=WK034401&layers=heat&view=5.10000,52.08000,13.00", "Hier is het warm.");
        looks.at("steward-5-story-making");
        keyboard.enter(page.locator(".save-story"));
        assertThat(page.locator(".story-text")).containsText("Stap 1 van 2");
    }

    private void addWhatTheMapShows() {
        page.navigate(origin + "/?area=WK034401&view=5.10000,52.08000,14.00");
        keyboard.enter(page.locator(".add-to-story"));
        assertThat(page.getByLabel("Tekst", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(Pattern.compile("In beeld: .*", Pattern.DOTALL));
        looks.at("steward-5-story-from-map");
        keyboard.enter(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Voeg toe")));
        keyboard.enter(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Lees het verhaal")));
        assertThat(page.locator(".story-text")).containsText("Stap 1 van 3");
    }

    /** By somebody who only has the link. */
    private void readTheStory() {
        page.waitForURL(Pattern.compile(".*/verhaal/.+"));
        String story = page.url();
        page.context().clearCookies();
        page.navigate(story);
        keyboard.enter(page.locator(".story-on"));
        assertThat(page.locator(".story-text")).containsText("Hier is het warm.");
        looks.at("steward-6-story");
    }

    private void fillStep(int number, String title, String link, String text) {
        Locator step = page.locator(".story-step").nth(number);
        keyboard.type(step.getByLabel("Titel van deze stap"), title);
        keyboard.type(step.getByLabel("Adres van de kaart"), link);
        keyboard.type(step.getByLabel("Tekst"), text);
    }

    private void fill(String label, String text) {
        keyboard.type(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)), text);
    }
}
