package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.geodata.partner.KeyStore;
import nl.areaal.geodata.partner.PartnerKey;
import nl.areaal.geodata.supply.DatasetSupplyStore;
import nl.areaal.geodata.supply.IntakeState;
import nl.areaal.geodata.supply.IntakeStore;
import nl.areaal.geodata.supply.PauseStore;
import nl.areaal.geodata.supply.ReplayStore;
import nl.areaal.mapui.SmallRegion;
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
        Button pause = find(Button.class, find(ReasonDialog.class).single())
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
        assertThat(find(Button.class).withText("Sleutels").exists()).isFalse();
    }

    @Test
    @WithMockUser(username = "gerda", roles = "STEWARD")
    void aStewardMakesAKeyThatIsShownOnceAndRevokesItWhenAsked() {
        UI.getCurrent().navigate(FeedsView.class);
        String dataset = feeds().getFirst();
        test(find(Button.class).withText("Sleutels").all().getFirst()).click();
        TextField partner = find(TextField.class, find(KeyForm.class).single())
                .withCaption("Voor welke partner?")
                .single();
        partner.setValue("Het Waterschap");
        test(find(Button.class).withText("Maak een sleutel").single()).click();
        assertThat(new KeyStore(database).ofDataset(dataset)).isEmpty();
        assertThat(partner.getErrorMessage()).contains("kleine letters");
        partner.setValue("waterschap");
        test(find(Button.class).withText("Maak een sleutel").single()).click();

        PartnerKey key = new KeyStore(database).ofDataset(dataset).getFirst();
        assertThat(key.life().expires()).as("usually a year").isPresent();
        assertThat(key.madeBy()).contains("gerda");
        String shown = textOf(KeysDialog.class);
        assertThat(shown)
                .contains("areaal_" + key.id() + "_", "alleen nu", "Gemaakt door gerda op ", "Nog nooit gebruikt")
                .contains("/sta/v1.1/Datastreams(" + SmallRegion.get().datastream() + ")/Observations");
        test(find(Button.class).withText("Sluiten").single()).click();
        test(find(Button.class).withText("Sleutels").all().getFirst()).click();
        assertThat(textOf(KeysDialog.class)).contains(key.id()).doesNotContain("areaal_" + key.id());

        test(find(Button.class).withText("Intrekken").single()).click();
        assertThat(textOf(RevokeDialog.class)).contains("niet terug te draaien");
        test(find(Button.class).withText("Trek de sleutel in").single()).click();
        assertThat(new KeyStore(database).find(key.id()).orElseThrow().life().revoked())
                .isPresent();
        assertThat(textOf(KeysDialog.class)).contains("is ingetrokken", "ingetrokken op");
        assertThat(find(Button.class).withText("Intrekken").exists()).isFalse();
    }

    @Test
    @WithMockUser(username = "piet", roles = "PARTNER")
    void aPartnerReadsWhatWasAgreedAndWhatBreaksItByCause() {
        long datastream = SmallRegion.get().datastream();
        sql(
                "insert into contract_breach (datastream_id, cause, day, readings, first_time, last_time, lowest, highest,"
                        + " examples) values (" + datastream + ", 'range', '2026-03-01', 12, '2026-03-01T10:00Z',"
                        + " '2026-03-01T21:00Z', 612, 700, '[{\"phenomenonTime\": \"2026-03-01T10:00:00Z\", \"result\": 612}]')");
        sql("insert into silence (datastream_id, last_time, last_result, noticed_at) values (" + datastream
                + ", '2026-03-01T21:00Z', 23, '2026-03-02T00:00Z')");
        sql("insert into problem (reason, message, field, value, expected, cluster_id, topic, partition, \"offset\","
                + " received_at, original, datastream_id) values ('wrong-unit', '', 'unit', 'mg/m3', 'ug/m3', 'walk',"
                + " 'readings', 0, 1, '2026-03-01T10:00Z', '', " + datastream + ")");
        UI.getCurrent().navigate(FeedsView.class);
        String dataset = feeds().getFirst();
        sql("insert into problem_day (day, sender, reason, place, kept, kept_bytes, counted, first_counted_at,"
                + " last_counted_at) values ('2026-03-01', '" + dataset + "', 'not-json', 'walk/0', 1000, 9000, 52345,"
                + " '2026-03-01T10:00Z', '2026-03-01T21:00Z')");
        UI.getCurrent().navigate(ContractsView.class, dataset);
        assertThat(textOf(ContractsView.class))
                .contains("Stikstofdioxide in µg/m³: 1 meetreeks", "0 tot 500 µg/m³", "90 minuten", "to test the views")
                .contains("12 metingen van 1 meetreeks", "S1/NO2", "verruim dan de afspraak")
                .contains("1 meetreeks zwijgt", "verdwijnt dit vanzelf")
                .contains("Onbruikbaar: De eenheid is een andere dan afgesproken", "1 bericht of rij")
                .contains("Geteld, niet bewaard", "52.345")
                .as("what others sent is theirs")
                .doesNotContain("mg/m3");
        sql("delete from contract_breach");
        sql("delete from silence");
        sql("delete from problem where cluster_id = 'walk'");
        sql("delete from problem_day");
        UI.getCurrent().navigate(FeedsView.class);
        UI.getCurrent().navigate(ContractsView.class, dataset);
        assertThat(textOf(ContractsView.class)).contains("Niets: alle metingen houden zich aan de afspraken");
    }

    private static void sql(String statement) {
        SmallRegion.get().execute(statement);
    }
}
