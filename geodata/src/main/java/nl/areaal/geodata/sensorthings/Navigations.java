package nl.areaal.geodata.sensorthings;

import static nl.areaal.geodata.sensorthings.EntityType.DATASTREAM;
import static nl.areaal.geodata.sensorthings.EntityType.FEATURE_OF_INTEREST;
import static nl.areaal.geodata.sensorthings.EntityType.HISTORICAL_LOCATION;
import static nl.areaal.geodata.sensorthings.EntityType.LOCATION;
import static nl.areaal.geodata.sensorthings.EntityType.OBSERVATION;
import static nl.areaal.geodata.sensorthings.EntityType.OBSERVED_PROPERTY;
import static nl.areaal.geodata.sensorthings.EntityType.SENSOR;
import static nl.areaal.geodata.sensorthings.EntityType.THING;

import java.util.List;
import java.util.Map;

/** How the entities hang together (OGC 18-088, figure 2). */
final class Navigations {
    private static final Map<EntityType, List<Navigation>> ALL = Map.of(
            THING, List.of(many(THING, LOCATION), many(THING, HISTORICAL_LOCATION), many(THING, DATASTREAM)),
            LOCATION, List.of(many(LOCATION, THING), many(LOCATION, HISTORICAL_LOCATION)),
            HISTORICAL_LOCATION, List.of(one(HISTORICAL_LOCATION, THING), many(HISTORICAL_LOCATION, LOCATION)),
            DATASTREAM,
                    List.of(
                            one(DATASTREAM, THING),
                            one(DATASTREAM, SENSOR),
                            one(DATASTREAM, OBSERVED_PROPERTY),
                            many(DATASTREAM, OBSERVATION)),
            SENSOR, List.of(many(SENSOR, DATASTREAM)),
            OBSERVED_PROPERTY, List.of(many(OBSERVED_PROPERTY, DATASTREAM)),
            OBSERVATION, List.of(one(OBSERVATION, DATASTREAM), one(OBSERVATION, FEATURE_OF_INTEREST)),
            FEATURE_OF_INTEREST, List.of(many(FEATURE_OF_INTEREST, OBSERVATION)));

    private Navigations() {}

    static List<Navigation> of(EntityType type) {
        return ALL.getOrDefault(type, List.of());
    }

    private static Navigation many(EntityType from, EntityType to) {
        return new Navigation(from, to, true);
    }

    private static Navigation one(EntityType from, EntityType to) {
        return new Navigation(from, to, false);
    }
}
