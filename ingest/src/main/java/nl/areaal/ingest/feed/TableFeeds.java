package nl.areaal.ingest.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import nl.areaal.core.observation.Station;
import nl.areaal.geodata.csv.CsvMapping;
import nl.areaal.geodata.csv.MappingJson;
import nl.areaal.geodata.csv.UnfitTableException;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.Delivery;
import nl.areaal.geodata.feed.CsvMappingStore;
import nl.areaal.geodata.feed.Feed;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.ingest.stream.StreamAddress;

/** Takes tables that partners deliver to their feeds, by the way of any reading. */
public final class TableFeeds {
    private static final int SHOWN = 20;

    private final DataSource database;
    private final StreamAddress stream;
    private final InstantSource clock;
    private final CsvMappingStore mappings;
    private final DatasetStore datasets;
    private final SensorStore sensors;
    private final ReadingFiles files;

    public TableFeeds(DataSource database, StreamAddress stream, InstantSource clock) {
        this.database = database;
        this.stream = stream;
        this.clock = clock;
        this.mappings = new CsvMappingStore(database);
        this.datasets = new DatasetStore(database);
        this.sensors = new SensorStore(database);
        this.files = new ReadingFiles(mappings, clock);
    }

    /**
     * Stores what a table holds and returns when it is stored.
     *
     * @param name what the partner calls it: the next delivery of that name is its next version
     * @throws UnfitTableException when the table is not what the feed describes, or is of stations of somebody else
     * @throws IOException when broker or ingester are away
     */
    public Receipt deliver(Feed feed, Path path, String name, String user)
            throws IOException, ExecutionException, InterruptedException {
        Optional<CsvMapping> mapping = feed.mapping()
                .map(id -> mappings.find(id)
                        .map(saved -> MappingJson.read(saved.json()))
                        .orElseThrow());
        Delivery delivery = new Delivery(
                feed.datasetId(),
                feed.id() + "/" + name,
                Delivery.checksumOf(path),
                name,
                Optional.of(mapping.map(how -> how.station().places().crs()).orElse(LuchtmeetnetFile.CRS)),
                user);
        if (datasets.same(delivery).isPresent()) {
            return new Receipt(0, 0, true, List.of(), List.of());
        }
        ReadingsFile file =
                mapping.isPresent() ? files.open(path, name, mapping.get()) : files.openLuchtmeetnet(path, name);
        requireOwn(feed.datasetId(), file);
        FileDelivery way = new FileDelivery(database, stream, clock, left -> {});
        List<FileDelivery.Source> sources = List.of(new FileDelivery.Source(delivery, path, file));
        way.register(feed.datasetId(), sources, stations -> sensors.saveAllOfPartner(feed.datasetId(), stations));
        FileDelivery.Delivered delivered = way.deliver(sources).getFirst();
        return new Receipt(
                delivered.readings(),
                delivered.refused(),
                false,
                delivered.remarks(),
                file.faults().stream().limit(SHOWN).map(RowFaults.Kept::fault).toList());
    }

    /** Keys are the same all over the store: nobody may write over the stations of another dataset by using theirs. */
    private void requireOwn(String datasetId, ReadingsFile file) throws UnfitTableException {
        List<Station> stations = file.stations(position -> Station.NOWHERE);
        List<String> foreign = sensors.keysOfOthers(datasetId, stations);
        if (!foreign.isEmpty()) {
            throw new UnfitTableException("station or datastream '" + foreign.getFirst()
                    + "' belongs to another dataset, expected keys of your own, such as '" + datasetId
                    + "-{...}' for the stations in the mapping");
        }
    }
}
