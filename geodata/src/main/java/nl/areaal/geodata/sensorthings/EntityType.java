package nl.areaal.geodata.sensorthings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A kind of entity of the sensing part of SensorThings, with its attributes and what it hangs together with. */
public enum EntityType {
    THING("Things", "Thing"),
    LOCATION("Locations", "Location"),
    HISTORICAL_LOCATION("HistoricalLocations", "HistoricalLocation"),
    DATASTREAM("Datastreams", "Datastream"),
    SENSOR("Sensors", "Sensor"),
    OBSERVED_PROPERTY("ObservedProperties", "ObservedProperty"),
    OBSERVATION("Observations", "Observation"),
    FEATURE_OF_INTEREST("FeaturesOfInterest", "FeatureOfInterest");

    private final String collection;
    private final String single;

    EntityType(String collection, String single) {
        this.collection = collection;
        this.single = single;
    }

    /** The name of all of them, e.g. Things. */
    public String collection() {
        return collection;
    }

    /** The name of one of them, e.g. Thing. */
    public String single() {
        return single;
    }

    public static Optional<EntityType> ofCollection(String name) {
        return Arrays.stream(values())
                .filter(type -> type.collection.equals(name))
                .findFirst();
    }

    public List<Attribute> attributes() {
        return Attributes.of(this);
    }

    public Optional<Attribute> attribute(String name) {
        return attributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
    }

    public List<Navigation> navigations() {
        return Navigations.of(this);
    }

    public Optional<Navigation> navigation(String name) {
        return navigations().stream()
                .filter(navigation -> navigation.name().equals(name))
                .findFirst();
    }

    /** The navigation of that name, which is known to be there. */
    public Navigation getNavigation(String name) {
        return navigation(name).orElseThrow(() -> new IllegalArgumentException(this + " has no " + name));
    }
}
