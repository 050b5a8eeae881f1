package nl.areaal.geodata.layer;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables that tiles are made of beside the features themselves, made anew when a collection changes. */
public final class TileTables {
    /** Of fewer features nothing is gained. */
    private static final int SMALL_COLLECTION = 5_000;

    private final DataSource database;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final CollectionStore collections;
    private final TransactionTemplate transaction;

    public TileTables(DataSource database) {
        this.database = database;
        template = new JdbcTemplate(database);
        jdbc = JdbcClient.create(template);
        collections = new CollectionStore(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    /** Makes the tables of a collection anew, in a transaction of its own or in the one that runs. */
    public void renew(String id) {
        transaction.executeWithoutResult(status -> {
            PublishedCollection collection = collections
                    .find(id)
                    .orElseThrow(() -> new IllegalArgumentException("collection '" + id + "' is not in the store"));
            boolean small =
                    jdbc.sql("select count(*) from " + collection.table().name())
                                    .query(Long.class)
                                    .single()
                            <= SMALL_COLLECTION;
            template.execute("set local work_mem = '64MB'");
            boolean far = collection.minZoom() <= GeneralisedLevel.DEEPEST;
            List<LayerColumn> columns = far ? new Generalisation(template).make(collection, small) : List.of();
            if (!small) {
                new Packing(template).make(collection);
                new FeatureBlocks(template).make(collection);
            }
            // From here to the end of the transaction readers wait, and no longer.
            replace(MadeTable.GENERALISED, id, far);
            replace(MadeTable.PACKED, id, !small);
            replace(MadeTable.BLOCKS, id, !small);
            jdbc.sql(
                            "update collection set generalised_columns = :columns, packed = :large, blocked = :large where id = :id")
                    .param(
                            "columns",
                            far ? columns.stream().map(LayerColumn::column).toArray(String[]::new) : null)
                    .param("large", !small)
                    .param("id", id)
                    .update();
        });
    }

    /** Makes the tables of layers that an older version of us loaded, and names those. */
    public List<String> renewMissing() {
        TileChanges changes = new TileChanges(database);
        List<PublishedCollection> missing = jdbc.sql("""
                select c.id from collection c join pg_tables t on t.schemaname = current_schema() and t.tablename = c.table_name
                where c.tile_change = 0 or c.packed and not c.blocked order by c.id
                """).query((row, number) -> row.getString("id")).list().stream()
                .flatMap(id -> collections.find(id).stream())
                .toList();
        for (PublishedCollection collection : missing) {
            transaction.executeWithoutResult(status -> {
                renew(collection.id());
                changes.addAll(collection.id(), collection.table().name());
            });
        }
        return missing.stream().map(PublishedCollection::id).toList();
    }

    private void replace(MadeTable kind, String id, boolean exists) {
        template.execute("drop table if exists " + kind.of(id));
        if (exists) {
            template.execute("alter table %s rename to %s".formatted(kind.inMaking(id), kind.of(id)));
        }
    }
}
