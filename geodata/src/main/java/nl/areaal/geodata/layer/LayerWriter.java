package nl.areaal.geodata.layer;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.DatasetVersion;
import nl.areaal.geodata.dataset.Delivery;
import nl.areaal.geodata.dataset.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a delivery of features into the table of their layer, which it makes or extends, and registers the collection.
 *
 * <p>All or nothing: one transaction, or the one that runs already. The rows of the same part's previous delivery go; rows
 * of other parts stay. The order of the features does not matter: rows are laid in Hilbert order.
 */
public final class LayerWriter {
    private final DataSource database;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DatasetStore datasets;

    public LayerWriter(DataSource database) {
        this.database = database;
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        datasets = new DatasetStore(database);
    }

    /** Writes features in which nothing was wrong. */
    public WrittenLayer write(LayerSpec layer, Delivery delivery, Stream<LayerFeature> features) {
        AtomicLong count = new AtomicLong();
        return write(
                layer, delivery, features.peek(feature -> count.incrementAndGet()), () -> Outcome.clean(count.get()));
    }

    /**
     * Writes features, and asks what became of them when the last one is written.
     *
     * @throws IllegalArgumentException when the collection is another dataset's, or a value does not fit its column
     */
    public WrittenLayer write(
            LayerSpec layer, Delivery delivery, Stream<LayerFeature> features, Supplier<Outcome> outcome) {
        return transaction.execute(status -> {
            Optional<DatasetVersion> earlier = datasets.newest(delivery.datasetId(), delivery.part());
            DatasetVersion version = datasets.addVersion(delivery, Outcome.clean(0));
            requireOwner(layer.collection(), delivery.datasetId());
            LayerTable table = new LayerTable(database, layer);
            LayerTable.Prepared prepared = table.prepare();
            table.stage(prepared, features);
            Optional<LayerChanges> changes = new LayerComparison(jdbc, layer).compare(prepared, version, earlier);
            table.compare(prepared, version.id());
            long replaced = table.removePrevious(version.id());
            table.insertStaged(prepared, version.id());
            CollectionStore collections = new CollectionStore(database);
            Optional<Shape> before = shape(collections, layer);
            new CollectionRegister(jdbc).save(layer, prepared, delivery.datasetId());
            renewTiles(layer, collections, before);
            return new WrittenLayer(
                    layer.collection(),
                    datasets.saveOutcome(version.id(), outcome.get()),
                    replaced,
                    prepared.newColumns(),
                    changes);
        });
    }

    /**
     * Makes what tiles come from anew, and tells where they are others now.
     *
     * @param before how tiles showed the layer until now
     */
    private void renewTiles(LayerSpec layer, CollectionStore collections, Optional<Shape> before) {
        new TileTables(database).renew(layer.collection());
        TileChanges changes = new TileChanges(database);
        if (shape(collections, layer).equals(before)) {
            changes.add(layer.collection(), LayerDifference.CHANGED);
        } else {
            changes.addAll(layer.collection(), layer.table());
        }
    }

    private static Optional<Shape> shape(CollectionStore collections, LayerSpec layer) {
        return collections
                .find(layer.collection())
                .map(known -> new Shape(
                        known.minZoom(), known.table().columns(), known.tiling().generalised()));
    }

    /** What tiles show of every feature: when that is another, all tiles are. */
    private record Shape(int minZoom, List<LayerColumn> columns, Optional<List<LayerColumn>> generalised) {}

    /** The dataset that a collection holds, if there is such a collection. */
    public Optional<String> owner(String collection) {
        return jdbc.sql("select dataset_id from collection where id = :id")
                .param("id", collection)
                .query(String.class)
                .optional();
    }

    private void requireOwner(String collection, String datasetId) {
        owner(collection).filter(owner -> !owner.equals(datasetId)).ifPresent(owner -> {
            throw new IllegalArgumentException("collection " + collection + " holds dataset '" + owner
                    + "', expected one of '" + datasetId + "' or a new name");
        });
    }
}
