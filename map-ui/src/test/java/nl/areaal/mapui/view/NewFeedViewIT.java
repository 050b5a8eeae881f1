package nl.areaal.mapui.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.feed.BroughtTable;
import nl.areaal.geodata.feed.BroughtTables;
import nl.areaal.geodata.feed.CsvMappingStore;
import nl.areaal.geodata.feed.Feed;
import nl.areaal.geodata.feed.FeedStore;
import nl.areaal.mapui.SmallRegion;
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

    private static final String SERVICE =
            "{\"value\": [{\"name\": \"Datastreams\", \"url\": \"http://example.org/v1.1/Datastreams\"}]}";
    private static final String DATASTREAMS = """
            {"@iot.count": 40, "value": [{"@iot.id": 1, "name": "NO2 bij de brug",
              "phenomenonTime": "2020-01-01T00:00:00Z/2026-11-27T10:00:00Z", "unitOfMeasurement": {"symbol": "ug/m3"},
              "Thing": {"name": "Brug"}, "ObservedProperty": {"name": "NO2"}}]}""";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private DataSource database;

    private void look(String sample) {
        UI.getCurrent().navigate(NewFeedView.class);
        find(TextArea.class).single().setValue(sample);
        test(find(Button.class).withText("Bekijk").single()).click();
    }

    private void make(String title) {
        find(TextField.class, find(FeedWishForm.class).single()).all().forEach(field -> field.setValue(title));
        test(find(Button.class).withText("Maak de feed en bewaar het voorbeeld").single())
                .click();
    }

    @Test
    @WithMockUser(username = "piet", roles = "PARTNER")
    void aPartnerSeesHowATableIsUnderstoodAndMakesAFeedOfIt() {
        look(TABLE);
        assertThat(textOf(ProposalSection.class))
                .contains("Dom", "3,5 Cel", "2 metingen van het voorbeeld zijn begrepen")
                .contains("de tijd is niet te lezen", "2026-01-32T14:00:00Z", "Schrijf een tijd die bestaat");

        make("");
        assertThat(new BroughtTables(database).waiting())
                .as("without its terms")
                .noneMatch(this::isOfPosts);
        make("Meetpalen Vecht");

        BroughtTable waiting = new BroughtTables(database)
                .waiting().stream().filter(this::isOfPosts).findFirst().orElseThrow();
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
    void aUnitThatTheTableDoesNotTellIsFilledInOnThePage() {
        look("paal;tijd;radon\nDom;2026-01-31T12:00:00Z;37\n");
        assertThat(textOf(ProposalSection.class)).contains("Kolom radon noemt geen eenheid");
        assertThat(find(FeedWishForm.class).exists()).isFalse();
        fillIn("zoveel per kuub");
        assertThat(find(TextField.class)
                        .withCaption("Eenheid van radon")
                        .single()
                        .getErrorMessage())
                .contains("zonder spaties");
        fillIn("Bq/m3");
        assertThat(textOf(ProposalSection.class))
                .contains("37 Bq/m3", "Kolom radon is in Bq/m3 (UCUM), zoals is ingevuld");
        make("Radon Vecht");
        assertThat(new CsvMappingStore(database)
                        .find("radon-vecht")
                        .orElseThrow()
                        .json())
                .contains("Bq/m3");
    }

    private void fillIn(String unit) {
        find(TextField.class).withCaption("Eenheid van radon").single().setValue(unit);
        test(find(Button.class).withText("Bekijk met deze eenheden").single()).click();
    }

    @Test
    @WithMockUser(username = "piet", roles = "PARTNER")
    void theAddressOfASensorThingsServiceMakesAFeedThatAsksIt() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean root = exchange.getRequestURI().getPath().equals("/v1.1");
            byte[] body = (root ? SERVICE : DATASTREAMS).getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String root = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1.1";
            UI.getCurrent().navigate(NewFeedView.class);
            ask(root + "/Datastreams");
            poll(() -> find(ServiceSection.class).exists());
            assertThat(textOf(ServiceSection.class))
                    .contains(
                            "SensorThings-service met 40 datastreams",
                            "Brug",
                            "NO2",
                            "ug/m3",
                            "27 nov 2026, 11:00",
                            "En nog 39 datastreams");
            find(TextField.class, find(FeedWishForm.class).single()).all().forEach(field -> field.setValue("Bruggen"));
            test(find(Button.class).withText("Maak de feed").single()).click();
            assertThat(textOf(AskingStatus.class)).contains("Bruggen", "elk uur");
            Feed feed = new FeedStore(database).find("bruggen").orElseThrow();
            assertThat(feed.url()).contains(root);
            assertThat(feed.interval()).contains(Duration.ofHours(1));
            assertThat(feed.madeBy()).isEqualTo("piet");
        } finally {
            server.stop(0);
        }
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
        make(taken);
        assertThat(textOf(FeedWishForm.class)).contains("Kies een andere naam");
    }

    @Test
    @WithMockUser(username = "piet", roles = "PARTNER")
    void aMessageInJsonIsUnderstoodAsATableIsAndKeptAsOne() {
        look("""
                [{"device": "a1", "time": "2026-01-31T12:00:00Z", "data": {"temp (°C)": 3.5}},
                 {"device": "a1", "time": "2026-01-31T13:00:00Z", "data": {"temp (°C)": 4}},
                 {"device": "a1", "time": "2026-01-32T14:00:00Z", "data": {"temp (°C)": 5}}]""");
        assertThat(textOf(ProposalSection.class))
                .contains("a1", "3,5 Cel", "2 metingen van het voorbeeld zijn begrepen")
                .contains("Bericht", "de tijd is niet te lezen", "2026-01-32T14:00:00Z");
        make("Kastjes");
        assertThat(textOf(BroughtStatus.class))
                .contains("Content-Type: application/json", "@plak.json", "/feeds/kastjes/readings?name=plak.json");
        BroughtTable waiting = new BroughtTables(database)
                .waiting().stream()
                        .filter(table -> table.feed().equals("kastjes"))
                        .findFirst()
                        .orElseThrow();
        assertThat(new BroughtTables(database).bytes(waiting)).asString().startsWith("device,time,data.temp (°C)");
    }

    @Test
    @WithMockUser(username = "piet", roles = "PARTNER")
    void aReadingMessageIsHeldAgainstItsDatastreamAndMakesNoFeed() {
        long datastream = SmallRegion.get().datastream();
        look("{\"datastream\": " + datastream + ", \"phenomenonTime\": \"2026-01-31T12:00:00Z\", \"result\": 7.5,"
                + " \"unit\": \"mg/m3\"}");
        assertThat(textOf(ProposalSection.class))
                .contains("Dit is al een meetbericht", "7,5 mg/m3")
                .contains("Datastream " + datastream + " is in ug/m3, en het bericht zegt mg/m3");
        look("{\"phenomenonTime\": \"2026-01-31T12:00:00Z\", \"result\": 7.5, \"Datastream\": {\"@iot.id\": "
                + datastream + "}}");
        assertThat(textOf(ProposalSection.class)).contains("een Observation van SensorThings", "7,5 ug/m3");
        look("[{\"a\": 1},\n {\"b\": 2,}]");
        assertThat(textOf(ProposalSection.class)).contains("Dit is geen JSON: het gaat mis in regel 2");
        assertThat(find(FeedWishForm.class).exists()).isFalse();
    }

    @Test
    @WithMockUser(username = "piet", roles = "PARTNER")
    void anAddressWhereWeDoNotLookIsRefusedInPlainWords() {
        UI.getCurrent().navigate(NewFeedView.class);
        fetch("http://10.1.2.3/tabel.csv", "Dit adres ligt in een besloten netwerk");
        fetch("file:///etc/passwd", "Dit is geen adres");
    }

    private void fetch(String address, String refusal) {
        TextField field = ask(address);
        poll(field::isInvalid);
        assertThat(field.getErrorMessage()).contains(refusal);
    }

    private TextField ask(String address) {
        TextField field = find(TextField.class)
                .withCaption("Of noem het adres waar het staat")
                .single();
        field.setValue(address);
        test(find(Button.class).withText("Haal op").single()).click();
        return field;
    }

    private static void poll(BooleanSupplier arrived) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!arrived.getAsBoolean() && System.nanoTime() < deadline) {
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
            Thread.onSpinWait();
        }
    }

    private boolean isOfPosts(BroughtTable table) {
        return table.feed().equals("meetpalen-vecht");
    }
}
