package nl.areaal.geodata.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.observation.Observation;
import nl.areaal.core.observation.ObservationBatch;
import nl.areaal.core.observation.Quality;
import nl.areaal.core.observation.QualityFlag;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.Handling;
import nl.areaal.geodata.dataset.Publication.Act;
import nl.areaal.geodata.dataset.PublicationStore;
import nl.areaal.geodata.dataset.Stewardship;
import nl.areaal.geodata.observation.PastReadings.At;
import nl.areaal.geodata.observation.PastReadings.Course;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PastReadingsIT {
    private static final Instant LAST = Instant.parse("2026-03-02T12:00:00Z");

    private static TestStore store;
    private static PastReadings past;

    @BeforeAll
    static void readings() throws SQLException {
        store = TestStore.create();
        past = new PastReadings(store.dataSource());
        long open = datastreamOf("open");
        long hidden = datastreamOf("hidden");
        new PublicationStore(store.dataSource()).act("hidden", Act.WITHDRAWN, "Nog niet af", "steward");
        ObservationBatch batch = new ObservationBatch();
        add(batch, open, "2026-03-01T11:50:00Z", 1, Quality.GOOD);
        add(batch, open, "2026-03-01T12:00:00Z", 2, Quality.GOOD);
        add(batch, open, "2026-03-02T10:30:00Z", 3, Quality.of(QualityFlag.GAP));
        add(batch, open, "2026-03-02T11:30:00Z", 999, Quality.of(QualityFlag.RANGE));
        add(batch, open, "2026-03-02T12:00:01Z", 4, Quality.GOOD);
        add(batch, hidden, "2026-03-02T11:00:00Z", 5, Quality.GOOD);
        try (Connection connection = store.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            new ObservationWriter(Instant::now).write(connection, batch);
            connection.commit();
        }
    }

    @AfterAll
    static void close() throws Exception {
        store.close();
    }

    @Test
    void tellsOfEachHourTheNewestUsableReadingWithItsAge() {
        List<Course> courses = past.until(LAST);
        assertThat(courses).singleElement().satisfies(course -> {
            assertThat(course.unit()).isEqualTo("ug/m3");
            assertThat(past.at(List.of(course.datastream()), LAST))
                    .extracting(Observation::result)
                    .containsExactly(3.0);
            assertThat(past.at(List.of(course.datastream()), LAST.minus(Duration.ofHours(9))))
                    .isEmpty();
            assertThat(course.readings())
                    .extracting(At::hour, At::result, At::ageMinutes)
                    .containsExactly(
                            tuple(0, 2.0, 0),
                            tuple(1, 2.0, 60),
                            tuple(2, 2.0, 120),
                            tuple(3, 2.0, 180),
                            tuple(4, 2.0, 240),
                            tuple(5, 2.0, 300),
                            tuple(23, 3.0, 30),
                            tuple(24, 3.0, 90));
        });
    }

    @Test
    void aSensorThatToldNothingInThatDayIsLeftOut() {
        assertThat(past.until(LAST.minus(Duration.ofDays(9)))).isEmpty();
    }

    private static void add(ObservationBatch batch, long datastream, String time, double result, Quality quality) {
        batch.add(datastream, ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(time)), result, quality.code());
    }

    private static long datastreamOf(String dataset) {
        new DatasetStore(store.dataSource())
                .save(new Dataset(
                        dataset,
                        dataset,
                        "",
                        new Stewardship("P", "S", "doel", "grond", "CC0"),
                        Optional.empty(),
                        Handling.OPEN));
        return new SensorStore(store.dataSource())
                .saveAll(dataset, List.of(PlainStations.at(dataset, 134_000, 454_000)))
                .values()
                .iterator()
                .next();
    }
}
