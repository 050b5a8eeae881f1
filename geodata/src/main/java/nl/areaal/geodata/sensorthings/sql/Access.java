package nl.areaal.geodata.sensorthings.sql;

import java.util.List;
import nl.areaal.geodata.sensorthings.EntityType;

/**
 * What somebody may see: all datasets but those that are closed to them.
 *
 * @param closedDatasets their ids; usually none
 */
public record Access(List<String> closedDatasets) {
    public static final Access ALL = new Access(List.of());

    public Access {
        closedDatasets = List.copyOf(closedDatasets);
    }

    /** The same, with a dataset that is open to them because it is theirs. */
    public Access opened(String datasetId) {
        return new Access(closedDatasets.stream()
                .filter(closed -> !closed.equals(datasetId))
                .toList());
    }

    /** The condition that an entity may be seen; empty when all may. */
    Sql condition(EntityType type, String alias) {
        return closedDatasets.isEmpty() ? Sql.NONE : closed(type, alias);
    }

    private Sql closed(EntityType type, String alias) {
        return switch (type) {
            case THING -> open(alias + ".dataset_id <> all (?)");
            case LOCATION, FEATURE_OF_INTEREST ->
                open("(" + alias + ".dataset_id is null or " + alias + ".dataset_id <> all (?))");
            case HISTORICAL_LOCATION, DATASTREAM ->
                open(alias + ".thing_id in (select t.id from thing t where t.dataset_id <> all (?))");
            case OBSERVATION ->
                open(alias + ".datastream_id in (select d.id from datastream d join thing t on t.id = d.thing_id"
                        + " where t.dataset_id <> all (?))");
            case SENSOR, OBSERVED_PROPERTY -> Sql.NONE;
        };
    }

    private Sql open(String condition) {
        return Sql.of(condition, (Object) closedDatasets.toArray(String[]::new));
    }
}
