package nl.areaal.geodata.sensorthings;

import static nl.areaal.geodata.sensorthings.Attribute.derived;
import static nl.areaal.geodata.sensorthings.Attribute.optional;
import static nl.areaal.geodata.sensorthings.Attribute.required;

import java.util.List;
import nl.areaal.geodata.sensorthings.Attribute.Kind;

/** What each kind of entity holds (OGC 18-088, tables 3 to 18). */
final class Attributes {
    private static final Attribute NAME = required("name", Kind.TEXT);
    private static final Attribute DESCRIPTION = required("description", Kind.TEXT);
    private static final Attribute ENCODING = required("encodingType", Kind.TEXT);
    private static final Attribute PROPERTIES = optional("properties", Kind.OBJECT);

    private static final List<Attribute> THING = List.of(NAME, DESCRIPTION, PROPERTIES);
    private static final List<Attribute> LOCATION =
            List.of(NAME, DESCRIPTION, ENCODING, required("location", Kind.PLACE), PROPERTIES);
    private static final List<Attribute> HISTORICAL_LOCATION = List.of(optional("time", Kind.TIME));
    private static final List<Attribute> DATASTREAM = List.of(
            NAME,
            DESCRIPTION,
            required("observationType", Kind.TEXT),
            required("unitOfMeasurement", Kind.OBJECT),
            optional("observedArea", Kind.OBJECT),
            derived("phenomenonTime", Kind.INTERVAL),
            derived("resultTime", Kind.INTERVAL),
            PROPERTIES);
    private static final List<Attribute> SENSOR =
            List.of(NAME, DESCRIPTION, ENCODING, required("metadata", Kind.JSON), PROPERTIES);
    private static final List<Attribute> OBSERVED_PROPERTY =
            List.of(NAME, required("definition", Kind.TEXT), DESCRIPTION, PROPERTIES);
    private static final List<Attribute> OBSERVATION = List.of(
            optional("phenomenonTime", Kind.PERIOD),
            required("result", Kind.RESULT),
            optional("resultTime", Kind.TIME),
            optional("resultQuality", Kind.JSON),
            optional("validTime", Kind.INTERVAL),
            optional("parameters", Kind.OBJECT));
    private static final List<Attribute> FEATURE_OF_INTEREST =
            List.of(NAME, DESCRIPTION, ENCODING, required("feature", Kind.PLACE), PROPERTIES);

    private Attributes() {}

    static List<Attribute> of(EntityType type) {
        return switch (type) {
            case THING -> THING;
            case LOCATION -> LOCATION;
            case HISTORICAL_LOCATION -> HISTORICAL_LOCATION;
            case DATASTREAM -> DATASTREAM;
            case SENSOR -> SENSOR;
            case OBSERVED_PROPERTY -> OBSERVED_PROPERTY;
            case OBSERVATION -> OBSERVATION;
            case FEATURE_OF_INTEREST -> FEATURE_OF_INTEREST;
        };
    }
}
