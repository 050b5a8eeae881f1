package nl.areaal.ingest.feed;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.Delivery;
import nl.areaal.geodata.feed.CsvMappingStore;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.ingest.layer.ObservationRequest;
import nl.areaal.ingest.stream.StreamAddress;

/**
 * Loads files of readings: registers their stations, delivers every reading to the stream as a partner would, and waits
 * until the ingester has stored them.
 *
 * <p>All files are read and checked before anything is written. A file becomes a version of its dataset when the last of
 * its readings is stored; an import that breaks off before leaves none, and repeating it does no harm.
 */
public final class ObservationImport {
    private final DatasetStore datasets;
    private final SensorStore sensors;
    private final ReadingFiles files;
    private final FileDelivery delivery;
    private final PrintStream out;

    public ObservationImport(DataSource database, StreamAddress stream, InstantSource clock, PrintStream out) {
        this.datasets = new DatasetStore(database);
        this.sensors = new SensorStore(database);
        this.files = new ReadingFiles(new CsvMappingStore(database), clock);
        this.delivery = new FileDelivery(database, stream, clock, new ProgressLine(out, "readings to be stored")::show);
        this.out = out;
    }

    /**
     * Loads the files as deliveries of a dataset.
     *
     * @throws IOException when a file can't be used, or broker or ingester are away; the message says which and why
     */
    public void run(ObservationRequest request) throws IOException, ExecutionException, InterruptedException {
        List<FileDelivery.Source> sources = new ArrayList<>();
        for (Path file : request.files()) {
            read(request, file).ifPresent(sources::add);
        }
        if (sources.isEmpty()) {
            out.println("Nothing to do: the store holds these files already.");
            return;
        }
        FileDelivery.Counts counts =
                delivery.register(request.dataset(), sources, stations -> sensors.saveAll(request.dataset(), stations));
        out.println("Stations: " + counts.stations() + ", datastreams: " + counts.datastreams());
        for (FileDelivery.Delivered delivered : delivery.deliver(sources)) {
            say(delivered);
        }
    }

    private Optional<FileDelivery.Source> read(ObservationRequest request, Path path) throws IOException {
        String name = path.getFileName().toString();
        String sha256 = Delivery.checksumOf(path);
        Optional<String> held = datasets.newest(request.dataset(), name)
                .map(version -> version.delivery().checksumSha256());
        if (held.equals(Optional.of(sha256))) {
            out.println(name + ": in the store already, nothing changes");
            return Optional.empty();
        }
        ReadingsFile file = files.open(path, request.mapping(), request.stations());
        return Optional.of(new FileDelivery.Source(
                new Delivery(request.dataset(), name, sha256, path.toString(), Optional.of(file.crs()), request.user()),
                path,
                file));
    }

    private void say(FileDelivery.Delivered delivered) {
        out.println(delivered.part() + ": " + delivered.readings() + " readings"
                + (delivered.refused() == 0 ? "" : ", " + delivered.refused() + " refused (./areaal problems)"));
        delivered
                .remarks()
                .forEach(remark ->
                        out.println("  " + remark.count() + " x " + remark.reason() + ", first " + remark.example()));
    }
}
