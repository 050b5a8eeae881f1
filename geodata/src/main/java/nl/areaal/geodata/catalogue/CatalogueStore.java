package nl.areaal.geodata.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.geodata.dataset.ContactPoint;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.DatasetVersion;
import nl.areaal.geodata.layer.Audience;
import nl.areaal.geodata.layer.TimeSpan;
import nl.areaal.geodata.store.RowTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what the catalogue tells of datasets, and finds those that somebody may know of. */
public final class CatalogueStore {
    private static final String SELECT = """
            select d.*, newest.version, newest.loaded_at, sensors.datastreams,
                   st_xmin(box) as west, st_ymin(box) as south, st_xmax(box) as east, st_ymax(box) as north
            from dataset d
            left join lateral (select version, loaded_at from dataset_version v
                               where v.dataset_id = d.id order by version desc limit 1) newest on true
            cross join lateral (select count(distinct s.id) as datastreams, st_extent(l.geometry_4326)::geometry as box
                                from thing t join datastream s on s.thing_id = t.id
                                left join thing_location tl on tl.thing_id = t.id
                                left join location l on l.id = tl.location_id
                                where t.dataset_id = d.id) sensors
            where d.classification in (:classifications)
            """;

    private final JdbcClient jdbc;
    private final DatasetStore datasets;

    public CatalogueStore(DataSource database) {
        jdbc = JdbcClient.create(database);
        datasets = new DatasetStore(database);
    }

    /**
     * Says what the catalogue tells of a dataset, over what was said before.
     *
     * @throws IllegalArgumentException when the dataset is not in the catalogue
     */
    public void save(String datasetId, Listing listing) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", datasetId);
        columns.put("name", listing.contact().map(ContactPoint::name).orElse(null));
        columns.put("email", listing.contact().map(ContactPoint::email).orElse(null));
        columns.put("theme", listing.theme().map(Theme::name).orElse(null));
        columns.put("keywords", listing.keywords().toArray(String[]::new));
        columns.put("language", listing.language().getLanguage());
        int changed = jdbc.sql("""
                update dataset set contact_name = :name, contact_email = :email, theme = :theme, keywords = :keywords,
                                   language = :language
                where id = :id
                """).params(columns).update();
        if (changed == 0) {
            throw new IllegalArgumentException("dataset is '" + datasetId + "', expected one that is in the catalogue");
        }
    }

    /** What the catalogue tells of a dataset; empty when it does not have it. */
    public Optional<Listing> listing(String datasetId) {
        return jdbc.sql("select * from dataset where id = :id")
                .param("id", datasetId)
                .query(CatalogueRows.LISTING)
                .optional();
    }

    /** All datasets that the audience may know of, in the order of their titles. */
    public List<CataloguedDataset> list(Audience audience) {
        return jdbc.sql(SELECT + " order by d.title, d.id")
                .param("classifications", audience.classifications())
                .query(CatalogueRows.DATASET)
                .list();
    }

    public Optional<CataloguedDataset> find(String id, Audience audience) {
        return jdbc.sql(SELECT + " and d.id = :id")
                .param("classifications", audience.classifications())
                .param("id", id)
                .query(CatalogueRows.DATASET)
                .optional();
    }

    /** What datasets are about, by dataset; without those of which nobody has said so. */
    public Map<String, Theme> themes() {
        Map<String, Theme> themes = new HashMap<>();
        jdbc.sql("select id, theme from dataset where theme is not null").query(row -> {
            themes.put(row.getString("id"), Theme.valueOf(row.getString("theme")));
        });
        return themes;
    }

    /** All deliveries of a dataset, the newest first. */
    public List<DatasetVersion> deliveries(String datasetId) {
        return datasets.versions(datasetId);
    }

    /** From the first to the last reading of each dataset that has any. */
    public Map<String, TimeSpan> observedTimes() {
        Map<String, TimeSpan> times = new HashMap<>();
        jdbc.sql("""
                select t.dataset_id, min(first.phenomenon_time) as first, max(last.phenomenon_time) as last
                from thing t join datastream s on s.thing_id = t.id
                cross join lateral (select phenomenon_time from observation o where o.datastream_id = s.id
                                    order by phenomenon_time limit 1) first
                cross join lateral (select phenomenon_time from observation o where o.datastream_id = s.id
                                    order by phenomenon_time desc limit 1) last
                where t.dataset_id is not null group by 1
                """).query(row -> {
            times.put(
                    row.getString("dataset_id"), new TimeSpan(RowTimes.find(row, "first"), RowTimes.find(row, "last")));
        });
        return times;
    }

    /** How many features the collections of the store hold, by collection. */
    public Map<String, Long> featureCounts() {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("select id, feature_count from collection").query(row -> {
            counts.put(row.getString("id"), row.getLong("feature_count"));
        });
        return counts;
    }
}
