package nl.areaal.ingest.harvest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.areaal.geodata.feed.Feed;
import nl.areaal.geodata.feed.FeedKind;
import nl.areaal.geodata.source.Fetch;
import nl.areaal.geodata.source.Reach;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.ingest.feed.LuchtmeetnetAddress;
import nl.areaal.ingest.feed.Receipt;
import nl.areaal.ingest.feed.TableFeeds;
import nl.areaal.ingest.reading.TestLoop;
import nl.areaal.ingest.reading.TestStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetching from a server that speaks as Luchtmeetnet does, in pages of two. */
class LuchtmeetnetHarvestIT {
    private static final Instant NOW = Instant.parse("2026-03-10T12:30:00Z");

    private static final String MONTH = """
            Export;EXP-2026-03;;;StationsCode;NL10643;NL10136
            Periode;20260301 00:00 - 20260401 00:00;;;StationsNaam;Utrecht-Griftpark;Heerlen-Looierstraat
            ;;;;Latitude,Longitude;(52.101308,5.128183);(50.888167,5.970587)
            ;;;;Meetopstelling;T200;T200
            Component;Bep.periode;Eenheid; Begindatumtijd;Einddatumtijd;NL10643;NL10136
            NO2;uur;µg/m³;20260310 11:00;20260310 12:00;12.25;8
            NO2;uur;µg/m³;20260310 12:00;20260310 13:00;13;
            NO2;uur;µg/m³;20260310 13:00;20260310 14:00;14;9
            """;

    private final TestStore store = TestStore.create();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> measured = new CopyOnWriteArrayList<>();
    private TestStream stream;
    private TestLoop loop;
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        stream = TestStream.create();
        loop = TestLoop.start(store, stream.address());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String target = exchange.getRequestURI().toString();
            asked.add(target);
            byte[] body = answer(target).getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop(0);
        loop.close();
        stream.close();
        store.close();
    }

    @Test
    void storesHoursAtTheirBeginThenOnlyWhatIsNewAndWhatWasCorrected() throws Exception {
        measured.add(measurement("NO2", "2026-03-10T11:00:00+00:00", "12.5"));
        measured.add(measurement("PM25", "2026-03-10T11:00:00+00:00", "7"));
        measured.add(measurement("NO2", "2026-03-10T12:00:00+00:00", "13"));
        HarvestReport first = harvest("", NOW);
        assertThat(first.failures()).isEmpty();
        assertThat(first.readings()).isEqualTo(3);
        assertThat(rows()).containsExactly("NL10643/NO2 10 12.5", "NL10643/NO2 11 13", "NL10643/PM2.5 10 7");
        assertThat(store.jdbc()
                        .sql("select round(st_x(geometry)) from location")
                        .query(Long.class)
                        .single())
                .isBetween(135_000L, 138_000L);
        assertThat(asked).anyMatch(target -> target.contains("start=2026-03-03T12%3A30%3A00Z"));
        assertThat(pauses).isNotEmpty().containsOnly(LuchtmeetnetService.BETWEEN_QUESTIONS);

        measured.set(2, measurement("NO2", "2026-03-10T12:00:00+00:00", "14"));
        measured.add(measurement("NO2", "2026-03-10T13:00:00+00:00", "15"));
        measured.add(measurement("NO2", "2026-03-10T14:00:00+00:00", "\"high\""));
        measured.add(measurement("NO2", "2026-03-10T15:00:00+00:00", "null"));
        HarvestReport second = harvest("?station_number=NL10643", NOW.plus(Duration.ofHours(3)));
        assertThat(second.readings()).isEqualTo(2);
        assertThat(second.refused()).isEqualTo(1);
        assertThat(asked).last().asString().contains("/stations/NL10643");
        assertThat(asked).anyMatch(target -> target.contains("start=2026-03-09T12%3A00%3A00Z"));
        assertThat(rows())
                .containsExactly("NL10643/NO2 10 12.5", "NL10643/NO2 11 14", "NL10643/NO2 12 15", "NL10643/PM2.5 10 7");
        HarvestReport third = harvest("?station_number=NL10643", NOW.plus(Duration.ofHours(5)));
        assertThat(third.readings() + third.refused()).isZero();
        assertThat(store.jdbc()
                        .sql("select count(*) from observation_history")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** The service tells what was measured at once; months later a file tells what is valid, of the same stations. */
    @Test
    void aMonthsFileThatIsDeliveredToTheFeedCorrectsWhatWasHarvested(@TempDir Path folder) throws Exception {
        measured.add(measurement("NO2", "2026-03-10T11:00:00+00:00", "12.5"));
        measured.add(measurement("NO2", "2026-03-10T12:00:00+00:00", "13"));
        assertThat(harvest("", NOW).readings()).isEqualTo(2);
        Path file = Files.writeString(folder.resolve("2026_03_NO2.csv"), MONTH, ISO_8859_1);
        Feed feed = feed();
        TableFeeds feeds = new TableFeeds(store.dataSource(), stream.address(), InstantSource.system());
        Receipt receipt = feeds.deliver(feed, file, "2026_03_NO2.csv", "partner");
        assertThat(receipt.readings()).isEqualTo(5);
        assertThat(receipt.refused()).isZero();
        assertThat(rows())
                .containsExactly(
                        "NL10136/NO2 10 8",
                        "NL10136/NO2 12 9",
                        "NL10643/NO2 10 12.25",
                        "NL10643/NO2 11 13",
                        "NL10643/NO2 12 14");
        assertThat(store.jdbc()
                        .sql("select result from observation_history")
                        .query(Double.class)
                        .list())
                .as("what was told first")
                .containsExactly(12.5);
        assertThat(feeds.deliver(feed, file, "2026_03_NO2.csv", "partner").known())
                .isTrue();
    }

    @Test
    void namesWhatIsWrongWithAnAddress() {
        assertThatThrownBy(() -> harvest("?station=NL10643", NOW))
                .hasMessageContaining("expected none, or station_number=");
    }

    private static Feed feed() {
        return new Feed(
                "luchtmeetnet-utrecht",
                "Lucht",
                FeedKind.LUCHTMEETNET,
                "lucht",
                Optional.empty(),
                Optional.of(LuchtmeetnetAddress.PUBLIC),
                Optional.of(Duration.ofHours(1)),
                "partner",
                NOW);
    }

    private HarvestReport harvest(String query, Instant now) throws Exception {
        asked.clear();
        try (Fetch fetch = new Fetch(Reach.PUBLIC_AND_THIS_MACHINE, 1 << 20, Duration.ofSeconds(20))) {
            return new Harvesting(store.dataSource(), stream.address(), () -> now)
                    .run(
                            FeedKind.LUCHTMEETNET,
                            "http://127.0.0.1:" + server.getAddress().getPort() + "/open_api" + query,
                            "lucht",
                            new Asking(fetch, pauses::add, LookBack.USUAL));
        }
    }

    private List<String> rows() {
        return store.jdbc().sql("""
                select d.key || ' ' || extract(hour from o.phenomenon_time at time zone 'UTC') || ' ' || o.result
                from observation o join datastream d on d.id = o.datastream_id order by d.key, o.phenomenon_time
                """).query((row, number) -> row.getString(1)).list();
    }

    private String answer(String target) throws IOException {
        if (target.contains("/measurements")) {
            int page = Integer.parseInt(target.replaceFirst(".*&page=", ""));
            List<String> shown =
                    measured.subList(Math.min(measured.size(), 2 * (page - 1)), Math.min(measured.size(), 2 * page));
            return page(shown, (measured.size() + 1) / 2);
        }
        if (target.contains("/stations/")) {
            return "{\"data\": {\"type\": \"Municipal\", \"organisation\": \"RIVM\", \"location\": \"Utrecht-Griftpark\","
                    + " \"geometry\": {\"type\": \"point\", \"coordinates\": [5.128183, 52.101308]}}}";
        }
        return page(List.of("{\"number\": \"NL10643\", \"location\": \"Utrecht-Griftpark\"}"), 1);
    }

    private static String page(List<String> data, int last) {
        return "{\"pagination\": {\"last_page\": " + last + "}, \"data\": [" + String.join(",", data) + "]}";
    }

    private static String measurement(String formula, String end, String value) {
        return "{\"station_number\": \"NL10643\", \"formula\": \"" + formula + "\", \"timestamp_measured\": \"" + end
                + "\", \"value\": " + value + "}";
    }
}
