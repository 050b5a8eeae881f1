package nl.areaal.geodata.sample;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.core.observation.Station;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.Delivery;
import nl.areaal.geodata.dataset.Outcome;
import nl.areaal.geodata.observation.SensorStore;

/**
 * Brings the stations of the sample region and their history into the store.
 *
 * <p>The delivery is the stations and the rule that their readings follow, not how far the readings have come: loading
 * the same again only adds the hours that have passed.
 */
final class SampleSensors {
    static final String DATASET = "voorbeeldregio-utrecht";
    static final String PART = "sensors";
    static final int DAYS = 92;

    private SampleSensors() {}

    /**
     * Loads the stations and the readings of the past three months.
     *
     * @param seriesEnd readings go up to the last full hour before it
     * @return how many readings were added
     * @throws IllegalArgumentException when the dataset of the sample region is not in the catalogue
     */
    static long load(DataSource database, Instant seriesEnd) {
        return load(database, seriesEnd, DAYS);
    }

    static long load(DataSource database, Instant seriesEnd, int days) {
        List<Station> stations = SampleStations.of(SampleFacts.read());
        DatasetStore datasets = new DatasetStore(database);
        if (datasets.find(DATASET).isEmpty()) {
            throw new IllegalArgumentException("dataset '" + DATASET + "' is not in the catalogue, expected it there");
        }
        Delivery delivery = delivery(stations, days);
        Map<String, Long> datastreams = new SensorStore(database).saveAll(DATASET, stations);
        SampleHistory history = new SampleHistory(database, days);
        if (datasets.same(delivery).isPresent()) {
            return history.extend(datastreams, seriesEnd);
        }
        long added = history.write(datastreams, seriesEnd);
        datasets.addVersion(delivery, Outcome.clean(datastreams.size()));
        return added;
    }

    private static Delivery delivery(List<Station> stations, int days) {
        String description =
                SampleStations.describe(stations) + "\nseries " + SampleSeries.VERSION + ", " + days + " days";
        return new Delivery(
                DATASET, PART, Delivery.checksumOf(description), "SampleSensors", Optional.of("EPSG:28992"), "areaal");
    }
}
