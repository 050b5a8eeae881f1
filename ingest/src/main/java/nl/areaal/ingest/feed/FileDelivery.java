package nl.areaal.ingest.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import nl.areaal.core.observation.Channel;
import nl.areaal.core.observation.Station;
import nl.areaal.geodata.artefact.ArtefactStore;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.Delivery;
import nl.areaal.geodata.dataset.Outcome;
import nl.areaal.geodata.dataset.Remark;
import nl.areaal.geodata.observation.RegionPoints;
import nl.areaal.geodata.observation.UnusableMessage;
import nl.areaal.ingest.stream.StreamAddress;

/** Brings files that have been read and checked into the store, by way of the stream. */
final class FileDelivery {
    /** What is kept of a file with rows that can't be used; of a larger one the rows are kept, and the file by its owner. */
    private static final long LARGEST_KEPT_BYTES = 64L << 20;

    private final DataSource database;
    private final StreamAddress stream;
    private final InstantSource clock;
    private final LongConsumer progress;
    private final DatasetStore datasets;
    private final Map<String, Registered> channels = new HashMap<>();

    /**
     * Sets up.
     *
     * @param progress hears how many readings are still to be stored
     */
    FileDelivery(DataSource database, StreamAddress stream, InstantSource clock, LongConsumer progress) {
        this.database = database;
        this.stream = stream;
        this.clock = clock;
        this.progress = progress;
        this.datasets = new DatasetStore(database);
    }

    /** A file, and as what it is brought. */
    record Source(Delivery delivery, Path path, ReadingsFile file) {}

    /** How much was registered. */
    record Counts(int stations, int datastreams) {}

    /** What became of a file. */
    record Delivered(String part, long readings, long refused, List<Remark> remarks) {}

    private record Registered(long id, String unit) {}

    /**
     * Makes the dataset and the stations of the files known.
     *
     * @param save writes stations and gives the ids of their datastreams by key
     */
    Counts register(String datasetId, List<Source> sources, Function<Collection<Station>, Map<String, Long>> save) {
        if (datasets.find(datasetId).isEmpty()) {
            datasets.save(sources.getFirst().file().dataset(datasetId));
        }
        Map<String, Station> stations = new LinkedHashMap<>();
        RegionPoints points = new RegionPoints(database);
        for (Source source : sources) {
            source.file()
                    .stations(points::ofLonLat)
                    .forEach(station -> stations.merge(station.key(), station, Station::with));
        }
        Map<String, Long> ids = save.apply(stations.values());
        for (Station station : stations.values()) {
            for (Channel channel : station.channels()) {
                long id = Optional.ofNullable(ids.get(channel.key())).orElseThrow();
                channels.put(channel.key(), new Registered(id, channel.unit().ucum()));
            }
        }
        return new Counts(stations.size(), ids.size());
    }

    /** Sends all readings, waits until they are stored and notes what became of each file. */
    List<Delivered> deliver(List<Source> sources) throws IOException, ExecutionException, InterruptedException {
        try (StreamDelivery delivery = StreamDelivery.open(database, stream, progress)) {
            List<Long> counts = new ArrayList<>();
            for (Source source : sources) {
                counts.add(publish(source.file(), delivery));
            }
            delivery.awaitStored();
            List<Delivered> delivered = new ArrayList<>();
            for (int i = 0; i < sources.size(); i++) {
                keepFaults(sources.get(i), delivery);
                delivered.add(note(sources.get(i), counts.get(i)));
            }
            return delivered;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private long publish(ReadingsFile file, StreamDelivery delivery) {
        long[] count = new long[1];
        file.forEachReading((key, time, result) -> {
            Registered channel = Optional.ofNullable(channels.get(key)).orElseThrow();
            delivery.publish(new ReadingMessage(channel.id(), time, result, channel.unit()));
            count[0]++;
        });
        return count[0];
    }

    private Delivered note(Source source, long readings) {
        ReadingsFile file = source.file();
        datasets.addVersion(
                source.delivery(), new Outcome(readings, file.substituted(), file.refused(), file.remarks()));
        return new Delivered(source.delivery().part(), readings, file.refused(), file.remarks());
    }

    private void keepFaults(Source source, StreamDelivery delivery)
            throws IOException, ExecutionException, InterruptedException {
        List<UnusableMessage> unusable =
                FileProblems.of(source.delivery(), source.file().faults(), clock.instant());
        delivery.keep(FileProblems.CLUSTER, unusable);
        if (!unusable.isEmpty() && Files.size(source.path()) <= LARGEST_KEPT_BYTES) {
            new ArtefactStore(database).save("application/octet-stream", Files.readAllBytes(source.path()));
        }
    }
}
