package nl.areaal.ingest.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.core.observation.Channel;
import nl.areaal.core.observation.Contract;
import nl.areaal.core.observation.MeasuredUnit;
import nl.areaal.core.observation.ObservedProperty;
import nl.areaal.core.observation.PlausibleRange;
import nl.areaal.core.observation.Sensor;
import nl.areaal.core.observation.Station;
import nl.areaal.geodata.observation.RegionPoints;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.quality.BreachStore;
import nl.areaal.geodata.quality.QualityJudge;
import nl.areaal.geodata.store.SharedFiles;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.ingest.feed.ReadingMessage;
import nl.areaal.ingest.reading.TestLoop;
import nl.areaal.ingest.reading.TestStream;
import nl.areaal.ingest.reading.Waiting;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/** A year of really dirty data on its whole way: 6,297 of 388,058 readings are above 500, 114 of them are 65,535. */
class SamenMetenIT {
    private static final long READINGS = 388_058;
    private static final Contract CONTRACT = Contract.of(Duration.ofHours(1), new PlausibleRange(-10, 500));
    private static final Contract AMONG_NEIGHBOURS =
            CONTRACT.withLimits(CONTRACT.limits().withMaximumChange(100).withNeighbours(5_000));

    @Test
    void flagsWhatCannotBeAndLosesNothing() throws Exception {
        Path table = SharedFiles.require("utrecht/samenmeten_pm25_2023_wide.csv.gz");
        Path places = SharedFiles.require("utrecht/samenmeten_things_locations.csv");
        try (TestStore store = TestStore.create();
                TestStream stream = TestStream.create()) {
            Map<String, Long> datastreams =
                    register(store, SamenMetenTable.sensors(table), SamenMetenTable.positions(places));
            assertThat(datastreams).hasSize(95);
            deliver(store, stream, table, datastreams);
            assertThat(number(store, "true")).isEqualTo(READINGS);
            judge(store);

            assertThat(number(store, "result > 500 and quality & 3 <> 0")).isEqualTo(6_297);
            assertThat(number(store, "result = 65535 and quality & 2 <> 0")).isEqualTo(114);
            assertThat(number(store, "quality & 2 <> 0")).isEqualTo(114);
            assertThat(number(store, "quality & 1 <> 0 and result < -10")).isEqualTo(1); // -163
            assertThat(number(store, "quality & 3 <> 0 and result between -10 and 500"))
                    .isZero();
            assertThat(number(store, "true")).isEqualTo(READINGS);
            assertThat(number(store, "version > 1")).isZero();
            for (int bit : new int[] {4, 8, 16, 32}) {
                assertThat(number(store, "quality & " + bit + " <> 0"))
                        .as("flag %d", bit)
                        .isPositive();
            }
            Map<String, Long> counted = new BreachStore(store.dataSource()).readingsByCause();
            assertThat(counted.get("sentinel")).isEqualTo(114);
            assertThat(counted.get("range")).isEqualTo(6_297 - 114 + 1);
            System.out.println("Samen Meten 2023 by flag: " + counted);
        }
    }

    private static void deliver(TestStore store, TestStream stream, Path table, Map<String, Long> datastreams)
            throws Exception {
        try (TestLoop _ = TestLoop.start(store, stream.address())) {
            AtomicLong sent = new AtomicLong();
            SamenMetenTable.read(table, cell -> {
                long datastream = datastreams.getOrDefault(cell.sensor(), -1L);
                stream.send(datastream, new ReadingMessage(datastream, cell.time(), cell.result(), "ug/m3").json());
                sent.incrementAndGet();
            });
            stream.flush();
            assertThat(sent.get()).isEqualTo(READINGS);
            for (long share = READINGS / 4; share <= READINGS; share += READINGS / 4) {
                awaitStored(store, Math.min(share, READINGS));
            }
            awaitStored(store, READINGS);
        }
    }

    private static void awaitStored(TestStore store, long messages) {
        Waiting.until(() -> store.jdbc()
                        .sql("select coalesce(sum(next_offset), 0)::bigint from stream_offset")
                        .query(Long.class)
                        .single()
                >= messages);
    }

    private static void judge(TestStore store) {
        QualityJudge judge = new QualityJudge(store.dataSource());
        while (judge.judgeSeries().more() || judge.judgeNeighbours().more()) {
            // the next turn
        }
        assertThat(judge.waiting()).isZero();
    }

    private static Map<String, Long> register(
            TestStore store, List<String> sensors, Map<String, Coordinate> positions) {
        store.jdbc()
                .sql("insert into dataset (id, title, publisher, steward, purpose, legal_ground, licence)"
                        + " values ('samenmeten', 'Samen Meten', 'RIVM', 'RIVM', 'test', 'none', 'see the source')")
                .update();
        RegionPoints points = new RegionPoints(store.dataSource());
        Point unknown = RegionCrs.GEOMETRY.createPoint(new Coordinate(136_000, 455_000));
        return new SensorStore(store.dataSource())
                        .saveAll(
                                "samenmeten",
                                sensors.stream()
                                        .map(sensor -> positions.containsKey(sensor)
                                                ? station(
                                                        sensor,
                                                        points.ofLonLat(positions.get(sensor)),
                                                        AMONG_NEIGHBOURS)
                                                : station(sensor, unknown, CONTRACT))
                                        .toList())
                        .entrySet()
                        .stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().replace("/PM2.5", ""), Map.Entry::getValue));
    }

    private static Station station(String key, Point place, Contract contract) {
        Channel channel = new Channel(
                key + "/PM2.5",
                "PM2.5",
                new Sensor("citizens' sensor", "", ""),
                new ObservedProperty("PM2.5", "fijn stof", "fine dust", ""),
                new MeasuredUnit("ug/m3", "µg/m³"),
                contract);
        return new Station(key, key, "", Map.of(), place, List.of(channel));
    }

    private static long number(TestStore store, String condition) {
        return store.jdbc()
                .sql("select count(*) from observation where " + condition)
                .query(Long.class)
                .single();
    }
}
