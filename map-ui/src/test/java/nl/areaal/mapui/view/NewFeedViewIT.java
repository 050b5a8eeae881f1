package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import javax.sql.DataSource;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.feed.BroughtTable;
import nl.areaal.geodata.feed.BroughtTables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

class NewFeedViewIT extends ViewTestBase {
    private static final String TABLE = """
            paal;tijd;temperatuur (°C)
            Dom;2026-01-31T12:00:00Z;3,5
            Dom;2026-01-31T13:00:00Z;4,0
            Dom;2026-01-32T14:00:00Z;4,5
            """;

    @Autowired
    private DataSource database;

    private void look(String table) {
        UI.getCurrent().navigate(NewFeedView.class);
        find(TextArea.class).single().setValue(table);
        test(find(Button.class).withText("Bekijk").single()).click();
    }

    @Test
    @WithMockUser(username = "piet", roles = "PARTNER")
    void aPartnerSeesHowATableIsUnderstoodAndMakesAFeedOfIt() {
        look(TABLE);
        assertThat(textOf(ProposalSection.class))
                .contains("Dom", "3,5 Cel", "2 metingen van het voorbeeld zijn begrepen")
                .contains("de tijd is niet te lezen", "2026-01-32T14:00:00Z");

        test(find(Button.class).withText("Maak de feed en bewaar de tabel").single())
                .click();
        assertThat(new BroughtTables(database).waiting())
                .as("without its terms")
                .isEmpty();
        find(TextField.class).all().forEach(field -> field.setValue("Meetpalen Vecht"));
        test(find(Button.class).withText("Maak de feed en bewaar de tabel").single())
                .click();

        BroughtTable waiting = new BroughtTables(database).waiting().getFirst();
        assertThat(waiting.feed()).isEqualTo("meetpalen-vecht");
        assertThat(waiting.by()).isEqualTo("piet");
        assertThat(new BroughtTables(database).bytes(waiting)).asString().isEqualTo(TABLE);
        Dataset dataset = new DatasetStore(database).find("meetpalen-vecht").orElseThrow();
        assertThat(dataset.stewardship().purpose()).isEqualTo("Meetpalen Vecht");
        assertThat(textOf(BroughtStatus.class))
                .contains("wordt opgeslagen", "/feeds/meetpalen-vecht/readings?name=plak.csv");
    }

    @Test
    @WithMockUser(username = "piet", roles = "PARTNER")
    void whatIsNoTableIsSaidInPlainWordsAndMakesNoFeed() {
        look("hallo");
        assertThat(textOf(ProposalSection.class)).contains("Herstel", "Dit is geen tabel");
        assertThat(find(FeedWishForm.class).exists()).isFalse();
    }

    @Test
    @WithMockUser(username = "kees", roles = "PARTNER")
    void theDatasetOfSomebodyElseIsNotFilled() {
        String taken = new DatasetStore(database).list().getFirst().id();
        look(TABLE);
        find(TextField.class).all().forEach(field -> field.setValue(taken));
        test(find(Button.class).withText("Maak de feed en bewaar de tabel").single())
                .click();
        assertThat(textOf(FeedWishForm.class)).contains("Kies een andere naam");
    }
}
