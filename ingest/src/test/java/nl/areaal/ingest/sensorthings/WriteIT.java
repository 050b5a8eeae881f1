package nl.areaal.ingest.sensorthings;

import static org.assertj.core.api.Assertions.assertThat;

import nl.areaal.geodata.supply.PauseStore;
import nl.areaal.ingest.sensorthings.TestService.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Making, changing and deleting entities (OGC 18-088, 10), and what becomes of readings in the store. */
class WriteIT {
    private static TestService service;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        service = TestService.open();
        jdbc = service.store().jdbc();
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    @BeforeEach
    void nothingIsThere() {
        jdbc.sql("truncate dataset, sensor, observed_property, observation, observation_detail, observation_history"
                        + " restart identity cascade")
                .update();
    }

    @Test
    void aThingComesWithAllThatBelongsToItOrNotAtAll() {
        Answer answer = service.post("Things", Samples.thing("Paal"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(service.query(answer.path() + "/Locations").path("value")).hasSize(1);
        assertThat(service.query(answer.path() + "/HistoricalLocations").path("value"))
                .hasSize(1);
        assertThat(service.query("Datastreams(1)/Sensor").path("name").asString())
                .isEqualTo("PT100");

        String broken = Samples.thing("Kapot").replace("\"metadata\": \"https://example.org/pt100.pdf\"", "\"x@y\": 1");
        assertThat(service.post("Things", broken).status()).isEqualTo(400);
        assertThat(service.query("Things").path("value")).hasSize(1);
        assertThat(service.query("Locations").path("value")).hasSize(1);
    }

    @Test
    void aReadingOfAFeedThatIsHeldBackIsNotTakenAndNotLostByItsSender() {
        service.post("Things", Samples.thing("Paal"));
        PauseStore pauses = new PauseStore(service.store().dataSource());
        pauses.pause("sensorthings", "calibration", "steward");
        String reading = "{\"phenomenonTime\": \"2026-11-01T00:00:00Z\", \"result\": 7.5}";
        Answer held = service.post("Datastreams(1)/Observations", reading);
        assertThat(held.status()).isEqualTo(503);
        assertThat(held.text()).contains("held back by the steward", "nothing was stored");
        pauses.resume("sensorthings");
        assertThat(service.post("Datastreams(1)/Observations", reading).status())
                .isEqualTo(201);
    }

    @Test
    void noDataIsWithoutADataset() {
        service.post("Things", Samples.thing("Paal"));
        assertThat(jdbc.sql(
                                "select t.dataset_id || ': ' || d.legal_ground from thing t join dataset d on d.id = t.dataset_id")
                        .query(String.class)
                        .single())
                .isEqualTo("sensorthings: not yet stated");
        assertThat(jdbc.sql(
                                "select round(st_x(geometry) / 100) || ' ' || round(st_y(geometry) / 100) from layer_sensors")
                        .query(String.class)
                        .single())
                .isEqualTo("1368 4559");
    }

    @Test
    void aReadingIsStoredOnceAndACorrectionIsRemembered() {
        service.post("Things", Samples.thing("Paal"));
        String reading = "{\"phenomenonTime\": \"2026-11-01T00:00:00Z\", \"result\": %s}";
        Answer first = service.post("Datastreams(1)/Observations", reading.formatted("7.5"));
        assertThat(service.get(first.path()).json().path("result").doubleValue())
                .isEqualTo(7.5);
        assertThat(service.post("Datastreams(1)/Observations", reading.formatted("7.5"))
                        .path())
                .isEqualTo(first.path());
        assertThat(number("select count(*) from observation_history")).isZero();

        service.post("Datastreams(1)/Observations", reading.formatted("8"));
        assertThat(service.get(first.path()).json().path("result").intValue()).isEqualTo(8);
        assertThat(number("select result from observation_history")).isEqualTo(7.5);
        assertThat(number("select version from observation")).isEqualTo(2);
    }

    @Test
    void aReadingOutsideThePlausibleRangeIsKeptAndMarked() {
        service.post("Things", Samples.thing("Paal"));
        jdbc.sql("update datastream set plausible_low = -40, plausible_high = 50")
                .update();
        service.post("Datastreams(1)/Observations", "{\"result\": 65}");
        service.post("Datastreams(1)/Observations", "{\"result\": 12}");
        assertThat(number("select count(*) from observation where quality = 1")).isEqualTo(1);
        assertThat(number("select count(*) from observation where quality = 0")).isEqualTo(1);
    }

    @Test
    void aResultCanBeAnyJson() {
        service.post("Things", Samples.thing("Paal"));
        for (String result : new String[] {
            "\"bewolkt\"", "true", "null", "{\"a\": [1, 2]}", "[]", "12345678901234567890123", "0.1", "-5", "1e30"
        }) {
            String path = service.post("Datastreams(1)/Observations", "{\"result\": " + result + "}")
                    .path();
            String back = service.get(path + "/result").text();
            assertThat(JsonMapper.shared().readTree(back).path("result").toString())
                    .isEqualTo(JsonMapper.shared().readTree(result).toString());
        }
        assertThat(service.query("Observations", "$filter=result eq 'bewolkt'").path("value"))
                .hasSize(1);
        assertThat(service.query("Observations", "$filter=result/a/1 eq 2").path("value"))
                .hasSize(1);
        assertThat(service.query("Observations", "$filter=result gt 1e20").path("value"))
                .hasSize(2);
    }

    @Test
    void anObservationKeepsItsIdWhenItsTimeIsChanged() {
        service.post("Things", Samples.thing("Paal"));
        String path = service.post(
                        "Datastreams(1)/Observations", "{\"phenomenonTime\": \"2026-11-01T00:00:00Z\", \"result\": 1}")
                .path();
        assertThat(service.patch(path, "{\"phenomenonTime\": \"2026-11-03T00:00:00Z\"}")
                        .status())
                .isEqualTo(200);
        JsonNode moved = service.get(path).json();
        assertThat(moved.path("phenomenonTime").asString()).isEqualTo("2026-11-03T00:00:00Z");
        assertThat(path).contains(moved.path("@iot.id").asString());
        assertThat(service.query("Observations").path("value")).hasSize(1);

        service.patch(path, "{\"result\": 2, \"resultQuality\": \"good\"}");
        assertThat(service.get(path).json().path("result").intValue()).isEqualTo(2);
        assertThat(service.delete(path).status()).isEqualTo(200);
        assertThat(service.get(path).status()).isEqualTo(404);
        assertThat(service.query("Observations").path("value")).isEmpty();
    }

    @Test
    void aDeletedReadingCanComeAgainAndBeCorrected() {
        service.post("Things", Samples.thing("Paal"));
        String reading = "{\"phenomenonTime\": \"2026-11-01T00:00:00Z\", \"result\": %s}";
        for (int round = 0; round < 2; round++) {
            String path = service.post("Datastreams(1)/Observations", reading.formatted("1"))
                    .path();
            assertThat(service.post("Datastreams(1)/Observations", reading.formatted("2"))
                            .status())
                    .isEqualTo(201);
            assertThat(service.delete(path).status()).isEqualTo(200);
        }
        assertThat(number("select count(*) from observation_history")).isEqualTo(4);
    }

    @Test
    void aThingThatMovesLeavesItsOldObservationsWhereTheyWere() {
        service.post("Things", Samples.thing("Paal"));
        String before =
                service.post("Datastreams(1)/Observations", "{\"result\": 1}").path();
        service.post("Things(1)/Locations", Samples.LOCATION.replace("Domplein", "Neude"));
        String after =
                service.post("Datastreams(1)/Observations", "{\"result\": 2}").path();
        assertThat(service.get(before + "/FeatureOfInterest/name/$value").text())
                .isEqualTo("Domplein");
        assertThat(service.get(after + "/FeatureOfInterest/name/$value").text()).isEqualTo("Neude");
        assertThat(service.query("Things(1)/Locations").at("/value/0/name").asString())
                .isEqualTo("Neude");
        assertThat(service.query("Things(1)/HistoricalLocations").path("value")).hasSize(2);
        assertThat(service.query("FeaturesOfInterest(1)/Observations").path("value"))
                .hasSize(1);
    }

    @Test
    void deletingTakesAlongWhatCannotBeWithoutIt() {
        service.post("Things", Samples.thing("Paal"));
        service.post("Datastreams(1)/Observations", "{\"result\": 1, \"resultTime\": \"2026-11-01T00:00:00Z\"}");
        assertThat(service.delete("Things(1)").status()).isEqualTo(200);
        for (String gone : new String[] {"Things", "Datastreams", "Observations", "HistoricalLocations"}) {
            assertThat(service.query(gone).path("value")).as(gone).isEmpty();
        }
        for (String stays : new String[] {"Locations", "Sensors", "ObservedProperties", "FeaturesOfInterest"}) {
            assertThat(service.query(stays).path("value")).as(stays).hasSize(1);
        }
        assertThat(number("select count(*) from observation_detail")).isZero();
    }

    @Test
    void aChangeTouchesOnlyWhatItNamesAndAReplacementEmptiesTheRest() {
        service.post("Things", Samples.thing("Paal"));
        service.patch("Things(1)", "{\"description\": \"nieuw\"}");
        assertThat(service.get("Things(1)/properties/owner/$value").text()).isEqualTo("gemeente");
        assertThat(service.put("Things(1)", "{\"name\": \"Paal B\", \"description\": \"\"}")
                        .status())
                .isEqualTo(200);
        assertThat(service.get("Things(1)/properties").text()).isEqualTo("{\"properties\":{}}");
        assertThat(service.patch(
                                "Datastreams(1)",
                                "{\"unitOfMeasurement\": {\"name\": \"K\", \"symbol\": \"K\", \"definition\": \"ucum:K\"}}")
                        .status())
                .isEqualTo(200);
        assertThat(jdbc.sql("select unit from datastream").query(String.class).single())
                .isEqualTo("K");
    }

    @Test
    void entitiesAreLinkedByTheirIds() {
        service.post("Things", Samples.thing("Paal 1"));
        service.post("Things", "{\"name\": \"Paal 2\", \"description\": \"\", \"Locations\": [{\"@iot.id\": 1}]}");
        assertThat(service.query("Locations(1)/Things").path("value")).hasSize(2);
        service.patch("Datastreams(1)", "{\"Thing\": {\"@iot.id\": 2}}");
        assertThat(service.get("Datastreams(1)/Thing/name/$value").text()).isEqualTo("Paal 2");
        assertThat(service.patch("Datastreams(1)", "{\"Thing\": {\"name\": \"x\", \"description\": \"\"}}")
                        .status())
                .isEqualTo(400);
    }

    private double number(String sql) {
        return jdbc.sql(sql).query(Double.class).single();
    }
}
