package nl.areaal.geodata.layer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.areaal.geodata.cql.sql.Condition;

/**
 * A collection of features as its readers see it: what its features are, and what they may be used for.
 *
 * @param changedAt when its features last changed
 */
public record PublishedCollection(
        String id,
        String titleNl,
        String titleEn,
        Source source,
        GeometryKind kind,
        Table table,
        Tiling tiling,
        Instant changedAt) {

    PublishedCollection with(Table other) {
        return new PublishedCollection(id, titleNl, titleEn, source, kind, other, tiling, changedAt);
    }

    /** Tiles below this zoom hold nothing of it. */
    public int minZoom() {
        return tiling.minZoom();
    }

    /** The dataset that the features come from. */
    public record Source(String datasetId, String title, String publisher, String licence, boolean isExample) {}

    /**
     * The table that holds the features.
     *
     * @param idColumn the column whose value names a feature in a URL
     * @param columns those that are shown to readers, without the one that names the feature when that is a mere number
     * @param hasSurfaces whether some of its features have walls, roofs and floors of their own
     * @param blocks the table that tells where they lie, a thousand at a time in the order of their names; few features have none
     */
    public record Table(
            String name, String idColumn, List<LayerColumn> columns, boolean hasSurfaces, Optional<String> blocks) {
        public Table {
            columns = List.copyOf(columns);
        }

        /** One whose features are known from above only, and few. */
        public Table(String name, String idColumn, List<LayerColumn> columns) {
            this(name, idColumn, columns, false, Optional.empty());
        }

        /** The same columns, to be read from elsewhere. */
        Table from(String query) {
            return new Table(query, idColumn, columns, hasSurfaces, Optional.empty());
        }

        /** A feature's name as the store keeps it; empty when no feature can have it. */
        Optional<Object> nameParameter(String name) {
            if (!idColumn.equals("id")) {
                return Optional.of(name);
            }
            return name.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(name)) : Optional.empty();
        }

        /** The property that says of what time a feature is: the only one that is a moment; empty when there are none or several. */
        public Optional<LayerColumn> time() {
            List<LayerColumn> moments = columns.stream()
                    .filter(column -> column.type() == PropertyType.DATE_TIME)
                    .toList();
            return moments.size() == 1 ? Optional.of(moments.getFirst()) : Optional.empty();
        }

        /** That a feature is of some time; every feature is of any time where no property says of which. */
        public Condition within(TimeSpan span) {
            return time().map(span::holds).orElse(Condition.ALWAYS);
        }

        /** The column of a property, by the name that readers know it by. */
        public Optional<LayerColumn> find(String property) {
            return columns.stream()
                    .filter(column -> column.property().equals(property))
                    .findFirst();
        }
    }
}
