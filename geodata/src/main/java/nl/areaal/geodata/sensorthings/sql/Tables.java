package nl.areaal.geodata.sensorthings.sql;

import java.util.List;
import nl.areaal.geodata.sensorthings.Attribute;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.Navigation;

/** Where entities lie in the store, as SQL for a given alias. */
final class Tables {
    private static final String FEATURE =
            "coalesce(%1$s_d.feature_of_interest_id," + " implied_feature_of(%1$s.datastream_id, %1$s.known_since))";

    private Tables() {}

    static String name(EntityType type) {
        return switch (type) {
            case THING -> "thing";
            case LOCATION -> "location";
            case HISTORICAL_LOCATION -> "historical_location";
            case DATASTREAM -> "datastream";
            case SENSOR -> "sensor";
            case OBSERVED_PROPERTY -> "observed_property";
            case OBSERVATION -> "observation";
            case FEATURE_OF_INTEREST -> "feature_of_interest";
        };
    }

    static String from(EntityType type, String alias) {
        return type == EntityType.OBSERVATION
                ? ("(observation %1$s left join observation_detail %1$s_d"
                                + " on %1$s_d.datastream_id = %1$s.datastream_id"
                                + " and %1$s_d.phenomenon_time = %1$s.phenomenon_time)")
                        .formatted(alias)
                : name(type) + " " + alias;
    }

    /** The columns that say which entity it is, named id and id_time; of an observation also where it lies, key_time. */
    static String key(EntityType type, String alias) {
        return type == EntityType.OBSERVATION
                ? ("%1$s.datastream_id as id, case when %1$s_d.id_time is null then %1$s.phenomenon_time else"
                                + " observation_id_time(%1$s.datastream_id, %1$s.phenomenon_time, %1$s_d.id_time) end as id_time,"
                                + " %1$s.phenomenon_time as key_time")
                        .formatted(alias)
                : alias + ".id as id";
    }

    /** What puts entities in a fixed order when the client doesn't. */
    static List<String> usualOrder(EntityType type, String alias) {
        return type == EntityType.OBSERVATION
                ? List.of(alias + ".datastream_id", alias + ".phenomenon_time")
                : List.of(alias + ".id");
    }

    /** The columns that hold the value of an attribute: one, or two for a stretch of time. */
    static List<String> columns(EntityType type, Attribute attribute, String alias) {
        return switch (type) {
            case OBSERVATION -> observation(attribute.name(), alias);
            case DATASTREAM -> datastream(attribute.name(), alias);
            case SENSOR ->
                attribute.name().equals("metadata")
                        ? List.of("coalesce(" + alias + ".metadata_json, to_jsonb(" + alias + ".metadata))")
                        : List.of(alias + "." + column(attribute.name()));
            default -> List.of(alias + "." + column(attribute.name()));
        };
    }

    /** The column of the table that an attribute is written to. */
    static String column(String attribute) {
        return switch (attribute) {
            case "encodingType" -> "encoding_type";
            case "observationType" -> "observation_type";
            case "unitOfMeasurement" -> "unit_of_measurement";
            case "observedArea" -> "observed_area";
            default -> attribute;
        };
    }

    private static List<String> observation(String attribute, String alias) {
        String detail = alias + "_d";
        return switch (attribute) {
            case "phenomenonTime" ->
                List.of(
                        alias + ".phenomenon_time",
                        "coalesce(" + detail + ".phenomenon_end, " + alias + ".phenomenon_time)");
            case "result" -> List.of(alias + ".result", exactResult(alias));
            case "resultTime" -> List.of(detail + ".result_time");
            case "resultQuality" -> List.of(resultQuality(alias));
            case "validTime" -> List.of(detail + ".valid_from", detail + ".valid_to");
            default -> List.of(detail + ".parameters");
        };
    }

    /** What the client said, or else our flags. */
    private static String resultQuality(String alias) {
        return "coalesce(%1$s_d.result_quality, case when %1$s.quality <> 0 then quality_json(%1$s.quality) end)"
                .formatted(alias);
    }

    /** What stands in the detail counts only while the result is still the one that it was written with. */
    private static String exactResult(String alias) {
        return ("case when %1$s.result = 'NaN' or json_number(%1$s_d.result) = %1$s.result" + " then %1$s_d.result end")
                .formatted(alias);
    }

    private static List<String> datastream(String attribute, String alias) {
        return switch (attribute) {
            case "phenomenonTime" ->
                List.of(
                        ofObservations(alias, "phenomenon_time", "asc"),
                        ofObservations(alias, "coalesce(d.phenomenon_end, o.phenomenon_time)", "desc"));
            case "resultTime" ->
                List.of(ofObservations(alias, "d.result_time", "asc"), ofObservations(alias, "d.result_time", "desc"));
            case "unitOfMeasurement" ->
                List.of(("coalesce(%1$s.unit_of_measurement, jsonb_build_object('name', %1$s.unit_symbol, 'symbol',"
                                + " %1$s.unit_symbol, 'definition', 'ucum:' || %1$s.unit))")
                        .formatted(alias));
            default -> List.of(alias + "." + column(attribute));
        };
    }

    /** The first or last reading tells how far the times of a datastream reach: the key finds it. */
    private static String ofObservations(String alias, String what, String direction) {
        String value = what.equals("phenomenon_time") ? "o.phenomenon_time" : what;
        String detail = value.contains("d.")
                ? " left join observation_detail d on d.datastream_id = o.datastream_id"
                        + " and d.phenomenon_time = o.phenomenon_time"
                : "";
        return "(select " + value + " from observation o" + detail + " where o.datastream_id = " + alias
                + ".id order by o.phenomenon_time " + direction + " limit 1)";
    }

    /** The condition that an entity b hangs together with an entity a. */
    static String condition(Navigation navigation, String a, String b) {
        EntityType to = navigation.to();
        return switch (navigation.from()) {
            case THING ->
                to == EntityType.LOCATION
                        ? b + ".id in (select location_id from thing_location where thing_id = " + a + ".id)"
                        : b + ".thing_id = " + a + ".id";
            case LOCATION ->
                to == EntityType.THING
                        ? b + ".id in (select thing_id from thing_location where location_id = " + a + ".id)"
                        : b + ".id in (select historical_location_id from historical_location_location"
                                + " where location_id = " + a + ".id)";
            case HISTORICAL_LOCATION ->
                to == EntityType.THING
                        ? b + ".id = " + a + ".thing_id"
                        : b + ".id in (select location_id from historical_location_location"
                                + " where historical_location_id = " + a + ".id)";
            case DATASTREAM ->
                to == EntityType.OBSERVATION
                        ? b + ".datastream_id = " + a + ".id"
                        : b + ".id = " + a + "." + foreignKey(to);
            case SENSOR -> b + ".sensor_id = " + a + ".id";
            case OBSERVED_PROPERTY -> b + ".observed_property_id = " + a + ".id";
            case OBSERVATION ->
                to == EntityType.DATASTREAM ? b + ".id = " + a + ".datastream_id" : b + ".id = " + FEATURE.formatted(a);
            case FEATURE_OF_INTEREST -> observationsOf(a, b);
        };
    }

    /** The datastreams come first, so that the key finds the observations among them. */
    private static String observationsOf(String feature, String observation) {
        return observation + ".datastream_id in (select d.id from implied_feature f join datastream d"
                + " on d.thing_id = f.thing_id where f.feature_of_interest_id = " + feature + ".id"
                + " union select datastream_id from observation_detail where feature_of_interest_id = " + feature
                + ".id) and " + FEATURE.formatted(observation) + " = " + feature + ".id";
    }

    /** The column of a datastream that names one of its parts. */
    static String foreignKey(EntityType to) {
        return name(to) + "_id";
    }
}
