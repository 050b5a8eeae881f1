package nl.areaal.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.Thing;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.store.SharedFiles;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.ingest.layer.ObservationRequest;
import nl.areaal.ingest.reading.TestLoop;
import nl.areaal.ingest.reading.TestStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The readings of 2023 of RIVM through the whole way, against figures taken from the files by other means. */
class LuchtmeetnetImportIT {
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
    void storesAYearOfNitrogenDioxideAsRivmPublishedIt() throws Exception {
        List<Path> files = year();
        load(files);
        Datastream datastream = new SensorStore(store.dataSource())
                .findDatastream("NL10643/NO2")
                .orElseThrow();
        assertThat(store.jdbc()
                        .sql("select count(*) as count, min(result) as min, max(result) as max,"
                                + " round(avg(result)::numeric, 2)::float as mean"
                                + " from observation where datastream_id = ?")
                        .param(datastream.id())
                        .query()
                        .singleRow())
                .isEqualTo(Map.of("count", 8_712L, "min", 1.09, "max", 66.99, "mean", 12.77));
        assertThat(new DatasetStore(store.dataSource()).versions("lml2023")).hasSize(12);
        Thing station =
                new SensorStore(store.dataSource()).find(datastream.thingId()).orElseThrow();
        assertThat(station.key()).isEqualTo("NL10643");
        assertThat(station.location().getX()).isBetween(130_000.0, 145_000.0);
        long offsets = offsets();
        load(files);
        assertThat(offsets()).isEqualTo(offsets);
        assertThat(said.toString(UTF_8)).contains("Nothing to do");
    }

    @Test
    void leavesNothingBehindWhenOneFileIsDamaged() throws Exception {
        Path good = year().getFirst();
        Path damaged = Files.write(folder.resolve("damaged.csv"), "Export;EXP\nno such thing".getBytes(UTF_8));
        assertThatThrownBy(() -> load(List.of(good, damaged))).hasMessageContaining("damaged.csv");
        assertThat(store.jdbc()
                        .sql("select (select count(*) from dataset) + (select count(*) from thing)"
                                + " + (select count(*) from dataset_version) + (select count(*) from observation)")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(offsets()).isZero();
    }

    private static List<Path> year() throws Exception {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(SharedFiles.require("utrecht/lml2023"))) {
            all.filter(path -> path.toString().endsWith("NO2.csv.gz")).sorted().forEach(files::add);
        }
        return files;
    }

    private void load(List<Path> files) throws Exception {
        new ObservationImport(
                        store.dataSource(),
                        stream.address(),
                        InstantSource.system(),
                        new PrintStream(said, true, UTF_8))
                .run(new ObservationRequest("lml2023", files, Optional.empty(), Optional.empty(), "test"));
    }

    private long offsets() {
        return store.jdbc()
                .sql("select coalesce(sum(next_offset), 0)::bigint from stream_offset")
                .query(Long.class)
                .single();
    }
}
