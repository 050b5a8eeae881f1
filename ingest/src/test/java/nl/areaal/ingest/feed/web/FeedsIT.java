package nl.areaal.ingest.feed.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.ingest.RunningIngest;
import nl.areaal.ingest.RunningIngest.Answer;
import nl.areaal.ingest.partner.TestKeys;
import nl.areaal.ingest.reading.TestStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Self-service of partners over the web: propose, save, deliver, delete. */
class FeedsIT {
    private static final String SAMPLE = "paal;tijdstip (UTC);temperatuur (°C)\nDom;01-07-2026 12:00;21,5\n";
    private static TestStore store;
    private static TestStream stream;
    private static RunningIngest service;

    @BeforeAll
    static void start(@TempDir Path var) throws Exception {
        Files.createDirectory(var.resolve("secrets"));
        Files.writeString(
                var.resolve("secrets/logins.txt"),
                "partner:secret:PARTNER\nother:secret:PARTNER\nsteward:secret:STEWARD\nplanner:secret:PLANNER\n");
        store = TestStore.create();
        stream = TestStream.create();
        service = new RunningIngest(
                store,
                stream.address(),
                Map.of("areaal.var", var.toString(), "areaal.feeds.reach", "PUBLIC_AND_THIS_MACHINE"));
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
        stream.close();
        store.close();
    }

    @Test
    void aPartnerGoesFromASampleToStoredReadings() throws Exception {
        Answer proposed = post("partner", "/feeds/propose", "text/csv", SAMPLE);
        assertThat(proposed.status()).isEqualTo(200);
        JsonNode proposal = proposed.json();
        assertThat(proposal.at("/first/0/result").asDouble()).isEqualTo(21.5);
        assertThat(proposal.at("/first/0/time").asString()).isEqualTo("2026-07-01T12:00:00Z");
        assertThat(proposal.path("findings").findValuesAsString("message"))
                .anyMatch(message -> message.startsWith("De tabel zegt niet waar de stations staan."));
        ObjectNode mapping = (ObjectNode) proposal.path("mapping");
        ((ObjectNode) mapping.path("station")).put("key", "palen-{paal}");
        assertThat(save("partner", "palen", "mijn-palen", mapping).status()).isEqualTo(201);

        Answer delivered = post(
                "partner",
                "/feeds/palen/readings?name=juli.csv",
                "text/csv",
                SAMPLE + "Dom;01-07-2026 13:00;warm\nDom;01-07-2026 14:00;22,5\n");
        assertThat(delivered.status()).isEqualTo(200);
        assertThat(delivered.json().path("readings").asInt()).isEqualTo(2);
        assertThat(delivered.json().at("/faults/0/reason").asString()).isEqualTo("bad-number");
        assertThat(delivered.json().at("/faults/0/line").asInt()).isEqualTo(3);
        assertThat(store.jdbc()
                        .sql("select o.result from observation o join datastream d on d.id = o.datastream_id"
                                + " where d.key = 'palen-Dom/temperature' order by o.phenomenon_time")
                        .query(Double.class)
                        .list())
                .containsExactly(21.5, 22.5);

        Answer messages = post(
                "partner",
                "/feeds/palen/readings?name=berichten.json",
                "application/json",
                "[{\"paal\": \"Dom\", \"tijdstip (UTC)\": \"01-07-2026 15:00\", \"temperatuur (°C)\": 23.5}]");
        assertThat(messages.json().path("readings").asInt()).as(messages.text()).isEqualTo(1);
        Answer other = post("partner", "/feeds/palen/readings?name=x.csv", "text/csv", "a;b\n1;2\n");
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.text()).contains("no line has the columns").contains("tijdstip (UTC)");
    }

    @Test
    void messagesInJsonAreATableToo() throws Exception {
        String messages = """
                [{"device": "a1", "time": "2026-07-01T12:00:00Z", "values": {"temp": 20.5, "rh": 60}},
                 {"device": "a2", "time": "2026-07-01T12:00:00Z", "values": {"temp": 19, "rh": null}}]""";
        JsonNode proposal =
                post("partner", "/feeds/propose", "application/json", messages).json();
        assertThat(proposal.path("first")).hasSize(3);
        assertThat(save("partner", "devices", "mijn-devices", proposal.path("mapping"))
                        .status())
                .isEqualTo(201);
        Answer delivered = post("partner", "/feeds/devices/readings", "application/json", messages);
        assertThat(delivered.json().path("readings").asInt()).isEqualTo(3);
        assertThat(post("partner", "/feeds/devices/readings", "application/json", messages)
                        .json()
                        .path("known")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void knowsAMessageThatNeedsNoFeed() throws Exception {
        Answer answer = post("partner", "/feeds/propose", "application/json", """
                {"datastream": 17, "phenomenonTime": "2026-11-23T10:00:00Z", "result": 12.77, "unit": "ug/m3"}""");
        assertThat(answer.json().at("/findings/0/code").asString()).isEqualTo("reading-message");
        assertThat(answer.json().at("/findings/0/message").asString()).startsWith("Dit is al een meetbericht");
        assertThat(answer.json().at("/first/0/result").asDouble()).isEqualTo(12.77);
        assertThat(answer.json().path("findings").findValuesAsString("message"))
                .contains("Er is geen datastream 17. Zoek het nummer op in /sta/v1.1/Datastreams, of maak de datastream"
                        + " eerst.");
    }

    @Test
    void onlyPartnersAndStewardsGetInAndOnlyToTheirOwn() throws Exception {
        JsonNode mapping =
                post("partner", "/feeds/propose", "text/csv", SAMPLE).json().path("mapping");
        assertThat(post("", "/feeds/propose", "text/csv", SAMPLE).status()).isEqualTo(401);
        assertThat(post("planner", "/feeds/propose", "text/csv", SAMPLE).status())
                .isEqualTo(403);
        assertThat(save("partner", "own", "own-data", mapping).status()).isEqualTo(201);
        assertThat(get("other", "/feeds/own").status()).isEqualTo(404);
        assertThat(get("steward", "/feeds/own").status()).isEqualTo(200);
        assertThat(get("steward", "/feeds").json()).isNotEmpty();
        assertThat(save("other", "own", "other-data", mapping).status()).isEqualTo(409);
        assertThat(save("other", "theirs", "own-data", mapping).status()).isEqualTo(403);
        assertThat(service.send("other", "DELETE", "/feeds/own", "", new byte[0])
                        .status())
                .isEqualTo(404);
        assertThat(service.send("partner", "DELETE", "/feeds/own", "", new byte[0])
                        .status())
                .isEqualTo(204);
        assertThat(get("partner", "/feeds/own").status()).isEqualTo(404);
    }

    @Test
    void aKeyDeliversToTheFeedsOfItsDatasetAndChangesNone() throws Exception {
        JsonNode mapping =
                post("partner", "/feeds/propose", "text/csv", SAMPLE).json().path("mapping");
        ((ObjectNode) mapping.path("station")).put("key", "sleutel-{paal}");
        assertThat(save("partner", "keyed", "keyed-data", mapping).status()).isEqualTo(201);
        assertThat(save("partner", "unkeyed", "unkeyed-data", mapping).status()).isEqualTo(201);
        String key = "Bearer " + new TestKeys(store).make("partner", "keyed-data");
        byte[] table = SAMPLE.getBytes(UTF_8);
        assertThat(service.sendAs(key, "POST", "/feeds/keyed/readings?name=a.csv", "text/csv", table)
                        .status())
                .isEqualTo(200);
        assertThat(service.sendAs(key, "POST", "/feeds/unkeyed/readings?name=a.csv", "text/csv", table)
                        .status())
                .isEqualTo(404);
        assertThat(service.sendAs(key, "DELETE", "/feeds/keyed", "", new byte[0])
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nobodyWritesOverTheStationsOfAnotherDataset() throws Exception {
        store.jdbc().sql("""
                with d as (insert into dataset (id, title, publisher, steward, purpose, legal_ground, licence)
                           values ('theirs', 'Theirs', 'x', 'x', 'x', 'x', 'x') returning id)
                insert into thing (key, name, dataset_id) select 'Neude', 'Van een ander', id from d
                """).update();
        JsonNode mapping =
                post("partner", "/feeds/propose", "text/csv", SAMPLE).json().path("mapping");
        save("partner", "thief", "thief-data", mapping);
        Answer answer = post("partner", "/feeds/thief/readings", "text/csv", SAMPLE.replace("Dom", "Neude"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("'Neude' belongs to another dataset");
    }

    @Test
    void nobodyRenamesWhatOthersObserve() throws Exception {
        store.jdbc().sql("""
                insert into observed_property (key, name, name_nl, name_en, definition)
                values ('PM10', 'PM10', 'fijn stof', 'particulate matter', 'http://example.org/pm10')
                """).update();
        String sample = "paal,tijd,pm10\nr1,2026-07-01T12:00:00Z,20\n";
        JsonNode mapping =
                post("partner", "/feeds/propose", "text/csv", sample).json().path("mapping");
        ((ObjectNode) mapping.at("/values/quantities/0")).put("nameNl", "roet");
        save("partner", "soot", "soot-data", mapping);
        assertThat(post("partner", "/feeds/soot/readings", "text/csv", sample)
                        .json()
                        .path("readings")
                        .asInt())
                .isEqualTo(1);
        assertThat(store.jdbc()
                        .sql("select name_nl from observed_property where key = 'PM10'")
                        .query(String.class)
                        .single())
                .isEqualTo("fijn stof");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/plain|x|415|Content-Type is text/plain",
                "application/json|{\"id\": 1}|400|id is '1', expected a text",
                "application/json|{\"id\": \"A\"}|400|id is 'A', expected a lower case letter",
                "application/json|{\"id\": \"a\", \"titel\": \"b\"}|400|member is 'titel'",
                "application/json|{\"id\": \"a\", \"title\": \"b\", \"dataset\": \"c\"}|400|expected one of them",
                "application/json|{\"id\": \"a\", \"title\": \"b\", \"dataset\": \"c\", \"builtIn\": \"d\"}|400|builtIn is 'd'",
                "application/json|{\"id\": \"a\", \"title\": \"b\", \"dataset\": \"c\", \"mapping\": {}}|400|is missing",
                "application/json|{\"id\": \"a\", \"title\": \"b\", \"dataset\": \"c\", \"url\": \"http://10.0.0.1/\"}|400|private network",
                "application/json|{\"id\": \"a\", \"title\": \"b\", \"dataset\": \"c\", \"url\": \"file:///etc/passwd\"}|400|expected one that begins",
                "application/json|{|400|body is",
                "application/json|[]|400|expected a JSON object",
            })
    void saysWhatIsWrongWithAFeed(String type, String body, int status, String told) throws Exception {
        Answer answer = post("partner", "/feeds", type, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.text()).contains(told);
    }

    @Test
    void offersTheDatastreamsOfASensorThingsServiceWhoseAddressIsGiven() throws Exception {
        JsonNode mapping =
                post("partner", "/feeds/propose", "text/csv", SAMPLE).json().path("mapping");
        ((ObjectNode) mapping.path("station")).put("key", "dienst-{paal}");
        assertThat(save("partner", "offered", "offered-data", mapping).status()).isEqualTo(201);
        post("partner", "/feeds/offered/readings", "text/csv", SAMPLE);
        String root = service.root() + "/sta/v1.1";
        JsonNode offer = post("partner", "/feeds/propose", "application/json", "{\"url\": \"" + root + "/Things\"}")
                .json();
        assertThat(offer.path("url").asString()).isEqualTo(root);
        assertThat(offer.path("datastreams").asLong()).isPositive();
        assertThat(offer.at("/findings/0/code").asString()).isEqualTo("sensorthings-service");
        assertThat(offer.at("/findings/0/message").asString()).contains("Areaal kan ze zelf ophalen");
        assertThat(offer.path("offered").findValuesAsString("property")).contains("temperature");
    }

    @Test
    void asksNoAddressOfAPrivateNetworkForATable() throws Exception {
        Answer answer =
                post("partner", "/feeds/propose", "application/json", "{\"url\": \"http://10.1.2.3/table.csv\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("private network");
    }

    private static Answer save(String user, String id, String dataset, JsonNode mapping) throws Exception {
        ObjectNode feed = JsonMapper.shared()
                .createObjectNode()
                .put("id", id)
                .put("title", "Feed " + id)
                .put("dataset", dataset);
        feed.set("mapping", mapping);
        return post(user, "/feeds", "application/json", feed.toString());
    }

    private static Answer post(String user, String path, String type, String body) throws Exception {
        return service.send(user, "POST", path, type, body.getBytes(UTF_8));
    }

    private static Answer get(String user, String path) throws Exception {
        return service.send(user, "GET", path, "", new byte[0]);
    }
}
