package nl.areaal.geodata.sensorthings.sql;

import nl.areaal.geodata.sensorthings.EntityId;
import nl.areaal.geodata.sensorthings.EntityType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps writers to the dataset that they may write to. */
final class ScopeCheck {
    private final JdbcClient jdbc;
    private final Scope scope;

    ScopeCheck(JdbcClient jdbc, Scope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** Refuses when an entity belongs to another dataset, or is shared with one. */
    void require(EntityType type, EntityId key) {
        scope.datasetId().ifPresent(datasetId -> {
            if (jdbc.sql("select exists (" + foreign(type) + ")")
                    .params(key.number(), datasetId)
                    .query(Boolean.class)
                    .single()) {
                throw new OutOfScopeException(type.single() + " " + key.digits(type) + " is of another dataset than "
                        + datasetId + ", the one that you may write to.");
            }
        });
    }

    /** The dataset that new things come into. */
    String home() {
        return scope.home();
    }

    private static String foreign(EntityType type) {
        return switch (type) {
            case THING -> "select from thing where id = ? and dataset_id <> ?";
            case LOCATION -> "select from location where id = ? and dataset_id <> ?";
            case FEATURE_OF_INTEREST -> """
                with f as (select ?::bigint as id, ?::text as dataset)
                select from f where exists (
                    select from feature_of_interest o where o.id = f.id and o.dataset_id <> f.dataset
                ) or exists (
                    select from observation_detail o join datastream d on d.id = o.datastream_id
                    join thing t on t.id = d.thing_id
                    where o.feature_of_interest_id = f.id and t.dataset_id <> f.dataset
                ) or exists (
                    select from implied_feature i join thing t on t.id = i.thing_id
                    where i.feature_of_interest_id = f.id and t.dataset_id <> f.dataset
                )""";
            case HISTORICAL_LOCATION ->
                "select from historical_location h join thing t on t.id = h.thing_id where h.id = ? and t.dataset_id <> ?";
            case DATASTREAM, OBSERVATION -> byDatastream("d.id");
            case SENSOR -> byDatastream("d.sensor_id");
            case OBSERVED_PROPERTY -> byDatastream("d.observed_property_id");
        };
    }

    private static String byDatastream(String column) {
        return "select from datastream d join thing t on t.id = d.thing_id where " + column
                + " = ? and t.dataset_id <> ?";
    }
}
