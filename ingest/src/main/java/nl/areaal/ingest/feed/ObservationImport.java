package nl.areaal.ingest.feed;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import nl.areaal.core.observation.Channel;
import nl.areaal.core.observation.Station;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.Delivery;
import nl.areaal.geodata.dataset.Outcome;
import nl.areaal.geodata.observation.RegionPoints;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.observation.StreamOffsetStore;
import nl.areaal.ingest.stream.StreamAddress;
import nl.areaal.ingest.stream.Topics;

/**
 * Loads files of readings: registers their stations, delivers every reading to the stream as a partner would, and waits
 * until the ingester has stored them.
 *
 * <p>All files are read and checked before anything is written. A file becomes a version of its dataset when the last of
 * its readings is stored; an import that breaks off before leaves none, and repeating it does no harm.
 */
public final class ObservationImport {
    private final DataSource database;
    private final StreamAddress stream;
    private final DatasetStore datasets;
    private final PrintStream out;

    public ObservationImport(DataSource database, StreamAddress stream, PrintStream out) {
        this.database = database;
        this.stream = stream;
        this.datasets = new DatasetStore(database);
        this.out = out;
    }

    private record Source(Delivery delivery, ReadingsFile file) {}

    /**
     * Loads the files as deliveries of a dataset.
     *
     * @param user who asks for it
     * @throws IOException when a file can't be used, or broker or ingester are away; the message says which and why
     */
    public void run(String datasetId, List<Path> files, String user)
            throws IOException, ExecutionException, InterruptedException {
        List<Source> sources = new ArrayList<>();
        for (Path file : files) {
            read(datasetId, file, user).ifPresent(sources::add);
        }
        if (sources.isEmpty()) {
            out.println("Nothing to do: the store holds these files already.");
            return;
        }
        if (datasets.find(datasetId).isEmpty()) {
            datasets.save(LuchtmeetnetDataset.describe(datasetId));
        }
        Map<String, Registered> channels = register(datasetId, sources);
        deliver(sources, channels);
        for (Source source : sources) {
            note(source);
        }
    }

    private Optional<Source> read(String datasetId, Path path, String user) throws IOException {
        String name = path.getFileName().toString();
        Delivery delivery = new Delivery(
                datasetId, name, Delivery.checksumOf(path), path.toString(), Optional.of("EPSG:4326"), user);
        if (datasets.same(delivery).isPresent()) {
            out.println(name + ": in the store already, nothing changes");
            return Optional.empty();
        }
        return Optional.of(new Source(delivery, LuchtmeetnetFile.read(path)));
    }

    private record Registered(long id, String unit) {}

    private Map<String, Registered> register(String datasetId, List<Source> sources) {
        Map<String, Station> stations = new LinkedHashMap<>();
        RegionPoints points = new RegionPoints(database);
        for (Source source : sources) {
            source.file()
                    .stations(points::ofLonLat)
                    .forEach(station -> stations.merge(station.key(), station, Station::with));
        }
        Map<String, Long> ids = new SensorStore(database).saveAll(datasetId, stations.values());
        out.println("Stations: " + stations.size() + ", datastreams: " + ids.size());
        Map<String, Registered> registered = new HashMap<>();
        for (Station station : stations.values()) {
            for (Channel channel : station.channels()) {
                long id = Optional.ofNullable(ids.get(channel.key())).orElseThrow();
                registered.put(channel.key(), new Registered(id, channel.unit().ucum()));
            }
        }
        return registered;
    }

    private void deliver(List<Source> sources, Map<String, Registered> channels)
            throws IOException, ExecutionException, InterruptedException {
        StreamOffsetStore offsets = new StreamOffsetStore(database, Topics.prepare(stream), stream.readings());
        try (HistoryPublisher publisher = new HistoryPublisher(stream, offsets::next)) {
            for (Source source : sources) {
                source.file().forEachReading((key, time, result) -> {
                    Registered channel = Optional.ofNullable(channels.get(key)).orElseThrow();
                    publisher.publish(new ReadingMessage(channel.id(), time, result, channel.unit()));
                });
            }
            publisher.finish(new ProgressLine(out, "readings to be stored")::show);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void note(Source source) {
        long[] readings = new long[1];
        source.file().forEachReading((key, time, result) -> readings[0]++);
        datasets.addVersion(
                source.delivery(), new Outcome(readings[0], 0, 0, source.file().remarks()));
        out.println(source.delivery().part() + ": " + readings[0] + " readings");
        source.file()
                .remarks()
                .forEach(remark ->
                        out.println("  " + remark.count() + " x " + remark.reason() + ", first " + remark.example()));
    }
}
