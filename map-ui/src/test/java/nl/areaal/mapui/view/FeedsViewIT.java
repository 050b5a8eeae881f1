package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.geodata.supply.DatasetSupplyStore;
import nl.areaal.geodata.supply.IntakeState;
import nl.areaal.geodata.supply.IntakeStore;
import nl.areaal.geodata.supply.PauseStore;
import nl.areaal.geodata.supply.ReplayStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

class FeedsViewIT extends ViewTestBase {
    @Autowired
    private DataSource database;

    @AfterEach
    void resumeAll() {
        feeds().forEach(new PauseStore(database)::resume);
    }

    private List<String> feeds() {
        return find(FeedItem.class).all().stream()
                .map(item -> item.getElement().getAttribute("data-feed"))
                .toList();
    }

    @Test
    @WithMockUser(username = "gerda", roles = "STEWARD")
    void aStewardHoldsAFeedBackWithAReasonAndResumesIt() {
        UI.getCurrent().navigate(FeedsView.class);
        assertThat(textOf(FeedsView.class)).contains("Aanhouden");
        String dataset = feeds().getFirst();

        test(find(Button.class).withText("Aanhouden").all().getFirst()).click();
        Button pause = find(Button.class, find(PauseDialog.class).single())
                .withText("Aanhouden")
                .single();
        test(pause).click();
        assertThat(new PauseStore(database).find(dataset))
                .as("without a reason")
                .isEmpty();
        find(TextField.class).single().setValue("de sensor wordt geijkt");
        test(pause).click();

        assertThat(new PauseStore(database).find(dataset)).hasValueSatisfying(kept -> {
            assertThat(kept.reason()).isEqualTo("de sensor wordt geijkt");
            assertThat(kept.by()).isEqualTo("gerda");
        });
        assertThat(textOf(FeedsView.class)).contains("door gerda: de sensor wordt geijkt");
        test(find(Button.class).withText("Hervatten").single()).click();
        assertThat(new PauseStore(database).find(dataset)).isEmpty();
    }

    @Test
    @WithMockUser(username = "gerda", roles = "STEWARD")
    void aStewardAsksThatWhatCouldNotBeUsedIsDeliveredAgain() {
        UI.getCurrent().navigate(FeedsView.class);
        String dataset = feeds().getFirst();
        FeedsView view = find(FeedsView.class).single();
        view.replay(new DatasetSupplyStore(database)
                .list().stream()
                        .filter(feed -> feed.dataset().equals(dataset))
                        .findFirst()
                        .orElseThrow());
        assertThat(new ReplayStore(database).open())
                .anySatisfy(asked -> assertThat(asked.dataset()).contains(dataset));
    }

    @Test
    @WithMockUser(username = "piet", roles = "PARTNER")
    void aPartnerSeesHowFeedsFareAndHoldsNoneBack() {
        UI.getCurrent().navigate(FeedsView.class);
        assertThat(find(FeedItem.class).all()).isNotEmpty();
        new IntakeStore(database).save("here", new IntakeState(IntakeState.State.READING, Optional.empty(), 2));
        UI.getCurrent().navigate(NewFeedView.class);
        UI.getCurrent().navigate(FeedsView.class);
        long waiting = new IntakeStore(database).intake().waiting(); // an ingester of another test may count as well
        assertThat(waiting).isGreaterThanOrEqualTo(2);
        assertThat(textOf(FeedsView.class)).contains("leest de aanlevering; er wachten " + waiting + " berichten");
        new IntakeStore(database).save("here", new IntakeState(IntakeState.State.STOPPED, Optional.empty(), 0));
        assertThat(find(Button.class).withText("Aanhouden").exists()).isFalse();
    }
}
