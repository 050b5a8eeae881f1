package nl.areaal.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.geodata.csv.BuiltIn;
import nl.areaal.geodata.csv.MappingJson;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.DatasetVersion;
import nl.areaal.geodata.feed.CsvMappingStore;
import nl.areaal.geodata.observation.Problem;
import nl.areaal.geodata.observation.ProblemStore;
import nl.areaal.geodata.store.SharedFiles;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.ingest.layer.ObservationRequest;
import nl.areaal.ingest.reading.TestLoop;
import nl.areaal.ingest.reading.TestStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables by the whole way: from the file over the stream into the store, with what was wrong. */
class TableImportIT {
    private final TestStore store = TestStore.create();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private TestStream stream;
    private TestLoop loop;

    @TempDir
    Path folder;

    @BeforeEach
    void startLoop() throws Exception {
        stream = TestStream.create();
        loop = TestLoop.start(store, stream.address());
    }

    @AfterEach
    void stopLoop() throws Exception {
        loop.close();
        stream.close();
        store.close();
    }

    @Test
    void storesAYearOfCitizensSensorsWithAndWithoutPlaces() throws Exception {
        Path table = SharedFiles.require("utrecht/samenmeten_pm25_2023_wide.csv.gz");
        Path stations = SharedFiles.require("utrecht/samenmeten_things_locations.csv");
        load(List.of(table), Optional.empty(), Optional.of(stations));
        assertThat(count("select count(*) from observation")).isEqualTo(388_058);
        assertThat(count("select count(*) from observation where result > 500")).isEqualTo(6_297);
        assertThat(count("select count(*) from observation where result > 500 and quality & 3 = 0"))
                .as("above 500 and not flagged as out of range or as no reading")
                .isZero();
        assertThat(count("select count(*) from thing")).isEqualTo(95);
        assertThat(count("select count(*) from thing_location")).isEqualTo(57);
        assertThat(said.toString(UTF_8)).contains("38 x station without a position");
    }

    @Test
    void storesDailyWeatherAndGroundwaterWithoutBeingToldWhatTheyAre() throws Exception {
        Path weather = SharedFiles.require("utrecht/knmi_debilt260_daily_20000101-20220321.txt.gz");
        Path well = SharedFiles.require("utrecht/groundwater/B31H0759001.csv");
        load(List.of(weather, well), Optional.empty(), Optional.empty());
        assertThat(store.jdbc()
                        .sql("select o.result from observation o join datastream d on d.id = o.datastream_id"
                                + " where d.key = 'KNMI-260/day/TX' order by o.result desc limit 1")
                        .query(Double.class)
                        .single())
                .isEqualTo(37.5);
        assertThat(count("select count(*) from observation o join datastream d on d.id = o.datastream_id"
                        + " where d.key = 'B31H0759-001/groundwater-head'"))
                .isEqualTo(393);
        assertThat(count("select count(*) from thing_location tl join location l on l.id = tl.location_id"
                        + " join thing t on t.id = tl.thing_id where t.key = 'B31H0759-001'"
                        + " and st_distance(l.geometry, st_setsrid(st_makepoint(135040, 453620), 28992)) < 0.001"))
                .isEqualTo(1);
    }

    @Test
    void keepsTheRowsThatCannotBeUsedWithTheReasonAndLoadsTheOthers() throws Exception {
        new CsvMappingStore(store.dataSource())
                .save(
                        "mine",
                        "Mijn mapping",
                        MappingJson.write(
                                BuiltIn.find("samenmeten-pm10").orElseThrow().mapping()),
                        "test");
        Path table = Files.writeString(
                folder.resolve("bad.csv"),
                "phenomenonTime,A,B\n2026-01-01T00:00:00Z,1,2\nyesterday,3,4\n2026-01-01T01:00:00Z,five,6\n");
        load(List.of(table), Optional.of("mine"), Optional.empty());
        assertThat(count("select count(*) from observation")).isEqualTo(3);
        List<Problem> problems = new ProblemStore(store.dataSource()).newest(10);
        assertThat(problems).extracting(Problem::reason).containsExactlyInAnyOrder("bad-time", "bad-number");
        assertThat(store.jdbc()
                        .sql("select convert_from(original, 'UTF8') as line, \"offset\" as number, partition as cell"
                                + " from problem where reason = 'bad-number'")
                        .query()
                        .singleRow())
                .isEqualTo(Map.of("line", "2026-01-01T01:00:00Z,five,6", "number", 4L, "cell", 2));
        DatasetVersion version =
                new DatasetStore(store.dataSource()).versions("table").getFirst();
        assertThat(version.outcome().accepted()).isEqualTo(3);
        assertThat(version.outcome().refused()).isEqualTo(2);
        assertThat(count("select count(*) from artefact")).isEqualTo(1);
        assertThat(stream.read(stream.address().problems(), 2)).hasSize(2);
    }

    @Test
    void saysWhichMappingsThereAreWhenNoneFits() throws Exception {
        Path table = Files.writeString(folder.resolve("strange.csv"), "a,b\n1,2\n");
        assertThatThrownBy(() -> load(List.of(table), Optional.empty(), Optional.empty()))
                .hasMessageContaining("strange.csv: no mapping that we have fits, expected a table as of luchtmeetnet");
        assertThatThrownBy(() -> load(List.of(table), Optional.of("knmi-weekly"), Optional.empty()))
                .hasMessageContaining("mapping is 'knmi-weekly', expected luchtmeetnet, knmi-hourly");
        assertThat(count("select count(*) from dataset")).isZero();
    }

    private void load(List<Path> files, Optional<String> mapping, Optional<Path> stations) throws Exception {
        new ObservationImport(
                        store.dataSource(),
                        stream.address(),
                        InstantSource.system(),
                        new PrintStream(said, true, UTF_8))
                .run(new ObservationRequest("table", files, mapping, stations, "test"));
    }

    private long count(String sql) {
        return store.jdbc().sql(sql).query(Long.class).single();
    }
}
