package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.geodata.dataset.Classification;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.Handling;
import nl.areaal.geodata.dataset.Stewardship;
import nl.areaal.mapui.SmallRegion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@WithMockUser(username = "gerda", roles = "STEWARD")
class StewardViewIT extends ViewTestBase {
    private static final String DRAFT = "steward-draft";

    @Autowired
    private DataSource database;

    @BeforeEach
    void aDatasetOfWhichLittleIsStated() {
        String none = Stewardship.NOT_STATED;
        new DatasetStore(database)
                .save(new Dataset(
                        DRAFT,
                        "Geluid langs de ring",
                        "",
                        new Stewardship("Gemeente", none, "Weten hoe hard het is", none, "CC0"),
                        Optional.empty(),
                        Handling.OPEN.with(Classification.INTERNAL)));
    }

    @AfterEach
    void takeAllAway() {
        SmallRegion.get().execute("delete from dataset where id = '" + DRAFT + "'");
        SmallRegion.get().execute("delete from contract_breach");
    }

    @Test
    void aDatasetIsPublishedOnceAllIsStatedAndTheStewardIsKept() {
        open();
        assertThat(told()).contains("Alleen met login", "Nog invullen", "Beheerder, Grondslag, Contact voor vragen");
        assertThat(button("publish-publish").isEnabled()).isFalse();
        test(button("publish-terms")).click();
        fill("Beheerder", "Gerda");
        fill("Grondslag", "Wet milieubeheer");
        test(find(EmailField.class).single()).setValue("geluid@example.org");
        test(find(Button.class).withText("Bewaar").single()).click();
        test(button("publish-publish")).click();
        assertThat(told()).contains("Openbaar", "Alles wat bekend moet zijn", "Openbaar gemaakt door gerda");
        assertThat(new DatasetStore(database)
                        .find(DRAFT)
                        .orElseThrow()
                        .handling()
                        .classification())
                .isEqualTo(Classification.PUBLIC);
    }

    @Test
    void aDatasetIsWithdrawnWithAReasonThatIsKept() {
        SmallRegion.get().execute("update dataset set classification = 'public' where id = '" + DRAFT + "'");
        open();
        test(button("publish-withdraw")).click();
        test(find(TextField.class).single()).setValue("De plekken kloppen niet");
        test(find(Button.class, find(ReasonDialog.class).single())
                        .withText("Trek terug")
                        .single())
                .click();
        assertThat(told()).contains("Alleen met login", "Teruggetrokken door gerda", "De plekken kloppen niet");
    }

    @Test
    void whatWasTakenBackWhileItsTermsWereFilledInStaysSo() {
        SmallRegion.get().execute("update dataset set classification = 'public' where id = '" + DRAFT + "'");
        open();
        test(button("publish-terms")).click();
        SmallRegion.get().execute("update dataset set classification = 'internal' where id = '" + DRAFT + "'");
        fill("Beheerder", "Gerda");
        test(find(Button.class).withText("Bewaar").single()).click();
        assertThat(told()).contains("Alleen met login");
    }

    @Test
    void whatNobodyMaySeeCannotBePublishedHere() {
        SmallRegion.get()
                .execute("update dataset set classification = 'confidential', steward = 'x', legal_ground = 'x',"
                        + " contact_name = 'x', contact_email = 'x@example.org' where id = '" + DRAFT + "'");
        open();
        assertThat(told()).contains("Vertrouwelijk");
        assertThat(button("publish-publish").isEnabled()).isFalse();
    }

    @Test
    void aBrokenRuleSaysWhatItTouchesAndLeadsToTheFeed() {
        SmallRegion.get()
                .execute("insert into contract_breach (datastream_id, cause, day, readings) values ("
                        + SmallRegion.get().datastream() + ", 'spike', current_date, 3)");
        open();
        assertThat(textOf(BrokenRuleItem.class))
                .contains("Small region", "3 metingen van 1 meetreeks", "Raakt 3 gebieden: Utrecht")
                .contains("Naar de aanlevering");
    }

    private static void open() {
        UI.getCurrent().navigate(StewardView.class);
    }

    private PublicationItem item() {
        return find(PublicationItem.class).withAttribute("data-dataset", DRAFT).single();
    }

    private String told() {
        return item().getElement().getTextRecursively();
    }

    private Button button(String className) {
        return find(Button.class, item()).withClassName(className).single();
    }

    private void fill(String label, String text) {
        test(find(TextField.class)
                        .withCondition(field -> label.equals(field.getLabel()))
                        .single())
                .setValue(text);
    }
}
