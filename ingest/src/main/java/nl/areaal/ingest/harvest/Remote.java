package nl.areaal.ingest.harvest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.areaal.core.observation.Channel;
import nl.areaal.core.observation.Contract;
import nl.areaal.core.observation.MeasuredUnit;
import nl.areaal.core.observation.ObservedProperty;
import nl.areaal.core.observation.PlausibleRange;
import nl.areaal.core.observation.Sensor;
import nl.areaal.core.observation.Station;
import nl.areaal.geodata.csv.WrittenUnits;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import tools.jackson.databind.JsonNode;

/**
 * A Datastream of another service, with the Thing that it is of.
 *
 * @param id as the service writes it in addresses: 17, or 'a17'
 * @param station the Thing with this datastream alone
 */
record Remote(String id, Station station) {
    private static final Duration USUAL = Duration.ofHours(1);

    /**
     * Reads what the service says.
     *
     * @param source stands before its ids in our keys
     * @param toRegion brings longitude and latitude to RD New
     * @throws HarvestException naming the member that is missing
     */
    static Remote read(JsonNode datastream, String source, Function<Coordinate, Point> toRegion)
            throws HarvestException {
        String id = id(datastream, "Datastream");
        JsonNode thing = datastream.path("Thing");
        String thingKey = source + "/Things(" + id(thing, "Thing of Datastream " + id) + ")";
        String key = source + "/Datastreams(" + id + ")";
        Channel channel = new Channel(
                key,
                text(datastream, "name", key),
                sensor(datastream.path("Sensor")),
                property(datastream.path("ObservedProperty"), key),
                unit(datastream.path("unitOfMeasurement")),
                Contract.of(USUAL, PlausibleRange.ANYTHING));
        return new Remote(
                id,
                new Station(
                        thingKey,
                        text(thing, "name", thingKey),
                        text(thing, "description", ""),
                        Map.of("source", source),
                        RemotePlace.of(geometry(thing), toRegion),
                        List.of(channel)));
    }

    Channel channel() {
        return station.channels().getFirst();
    }

    private static String id(JsonNode entity, String what) throws HarvestException {
        JsonNode id = entity.path("@iot.id");
        if (id.isIntegralNumber()) {
            return id.asString();
        }
        if (id.isString() && !id.asString().isBlank()) {
            return "'" + id.asString().replace("'", "''") + "'";
        }
        throw new HarvestException(what + " has '" + id + "' for @iot.id, expected a number or a text");
    }

    private static Sensor sensor(JsonNode sensor) {
        return new Sensor(text(sensor, "name", "sensor"), text(sensor, "description", ""), metadata(sensor));
    }

    private static String metadata(JsonNode sensor) {
        JsonNode metadata = sensor.path("metadata");
        return metadata.isString() ? metadata.asString() : "";
    }

    private static ObservedProperty property(JsonNode property, String key) {
        String name = text(property, "name", key);
        return new ObservedProperty(name, name, name, text(property, "definition", ""));
    }

    private static MeasuredUnit unit(JsonNode unit) {
        List<String> told = new ArrayList<>();
        for (String member : List.of("symbol", "name")) {
            Optional.of(text(unit, member, "")).filter(text -> !text.isBlank()).ifPresent(told::add);
        }
        return told.stream()
                .map(WrittenUnits::find)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> told.isEmpty()
                        ? new MeasuredUnit("1", "1")
                        : new MeasuredUnit(told.getFirst(), told.getFirst()));
    }

    private static JsonNode geometry(JsonNode thing) {
        JsonNode location = thing.path("Locations").path(0).path("location");
        return location.has("geometry") ? location.path("geometry") : location;
    }

    private static String text(JsonNode entity, String member, String otherwise) {
        JsonNode value = entity.path(member);
        return value.isString() && !value.asString().isBlank() ? value.asString() : otherwise;
    }
}
