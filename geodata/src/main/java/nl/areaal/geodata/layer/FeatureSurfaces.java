package nl.areaal.geodata.layer;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps what the features of a layer look like in space, beside the layer's table: few layers have it, it is bigger than all the rest of a
 * feature, and only 3D tiles are made of it. It comes and goes with the feature.
 */
final class FeatureSurfaces {
    /** What staged features show; no property's column has two underscores together. */
    static final String STAGED = "geometry__surfaces";

    /** The box around the surfaces of a feature, in {@link #table}. */
    static final String BOX = "surfaces__box";

    private final JdbcClient jdbc;
    private final LayerSpec layer;

    FeatureSurfaces(JdbcClient jdbc, LayerSpec layer) {
        this.jdbc = jdbc;
        this.layer = layer;
    }

    /** SQL that tells surfaces of staged features apart. */
    static String stagedSql() {
        return "coalesce(md5(st_asbinary(" + STAGED + ")), '')";
    }

    /** SQL that tells surfaces of kept features apart as {@link #stagedSql} does. */
    static String keptSql(LayerSpec layer) {
        return "coalesce((select md5(st_asbinary(surfaces)) from feature_surfaces s where s.feature_id = %s.id and %s), '')"
                .formatted(layer.table(), ofTable(layer.table()));
    }

    /** Instead of the table of a layer: its features with the box around their surfaces, null where there are none. */
    static String table(String layerTable) {
        return """
                (select f.*, s.box as %s from %s f
                 left join feature_surfaces s on s.feature_id = f.id and %s) in_space
                """.formatted(BOX, layerTable, ofTable(layerTable));
    }

    /** Names of tables were checked when the collection was registered; its id is looked up by them. */
    private static String ofTable(String layerTable) {
        return "s.collection_id = (select c.id from collection c where c.table_name = '" + layerTable + "')";
    }

    /**
     * Inserts features, and their surfaces where some have any.
     *
     * @param numbered SQL that gives the staged features with the numbers that they get
     * @param insert SQL that takes them, up to its {@code from}
     * @return SQL that may use {@code :collection}
     */
    String alsoInserting(String numbered, String insert) {
        boolean staged = jdbc.sql("select exists (select 1 from staged where " + STAGED + " is not null)")
                .query(Boolean.class)
                .single();
        return staged ? """
                with numbered as materialized (%s),
                shown as (
                    insert into feature_surfaces (collection_id, feature_id, surfaces)
                    select :collection, id, %s from numbered where %s is not null)
                %s from numbered
                """.formatted(numbered, STAGED, STAGED, insert) : insert + " from (" + numbered + ") numbered";
    }

    /** Takes away those of an earlier delivery of the same part. */
    void removePrevious(long version) {
        jdbc.sql("""
                delete from feature_surfaces s using %s f, dataset_version earlier, dataset_version this
                where s.collection_id = :collection and s.feature_id = f.id and this.id = :version
                  and earlier.id = f.dataset_version_id and earlier.id <> this.id
                  and earlier.dataset_id = this.dataset_id and earlier.part = this.part
                """.formatted(layer.table()))
                .param("collection", layer.collection())
                .param("version", version)
                .update();
    }
}
