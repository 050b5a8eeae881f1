package nl.areaal.ingest.layer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.areaal.geodata.dataset.DatasetVersion;
import nl.areaal.ingest.event.EventPublisher;
import nl.areaal.ingest.stream.Producers;
import nl.areaal.ingest.stream.StreamAddress;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells the stream which datasets were loaded, once they are in the store; who misses it finds the same there. */
public final class DatasetEvents implements Consumer<List<DatasetVersion>> {
    private static final Logger LOG = LoggerFactory.getLogger(DatasetEvents.class);
    static final String LOADED = "nl.areaal.dataset-loaded";

    private static final int PATIENCE_MILLIS = 3000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Supplier<Optional<StreamAddress>> stream;

    public DatasetEvents(Supplier<Optional<StreamAddress>> stream) {
        this.stream = stream;
    }

    @Override
    public void accept(List<DatasetVersion> loaded) {
        if (!loaded.isEmpty()) {
            stream.get().ifPresent(address -> publish(address, loaded));
        }
    }

    private static void publish(StreamAddress address, List<DatasetVersion> loaded) {
        try (Producer<byte[], byte[]> producer = Producers.open(address, PATIENCE_MILLIS)) {
            EventPublisher publisher = new EventPublisher(producer, address.events());
            loaded.forEach(version -> publisher.publish(LOADED, Instant.now(), data(version)));
        } catch (TimeoutException e) {
            LOG.warn("The broker at {} is silent: nobody was told what was loaded.", address.bootstrapServers());
        }
    }

    private static ObjectNode data(DatasetVersion version) {
        return JSON.createObjectNode()
                .put("dataset", version.delivery().datasetId())
                .put("part", version.delivery().part())
                .put("version", version.version())
                .put("accepted", version.outcome().accepted())
                .put("repaired", version.outcome().repaired())
                .put("refused", version.outcome().refused());
    }
}
