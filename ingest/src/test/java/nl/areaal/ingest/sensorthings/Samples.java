package nl.areaal.ingest.sensorthings;

/** Entities as a partner sends them. */
public final class Samples {
    public static final String SENSOR = """
            {"name": "PT100", "description": "platinum", "encodingType": "application/pdf",
             "metadata": "https://example.org/pt100.pdf"}""";
    public static final String PROPERTY = """
            {"name": "temperature", "definition": "https://example.org/temperature", "description": "of the air"}""";
    public static final String LOCATION = """
            {"name": "Domplein", "description": "Bij de Dom", "encodingType": "application/geo+json",
             "location": {"type": "Point", "coordinates": [5.1214, 52.0907]}}""";

    private Samples() {}

    /** A thing at the Dom with one datastream, in one piece. */
    public static String thing(String name) {
        return """
                {"name": "%s", "description": "een meetpaal", "properties": {"owner": "gemeente", "height": 3.5},
                 "Locations": [%s], "Datastreams": [%s]}""".formatted(name, LOCATION, datastream("Temperatuur"));
    }

    public static String datastream(String name) {
        return """
                {"name": "%s", "description": "luchttemperatuur",
                 "observationType": "http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement",
                 "unitOfMeasurement": {"name": "degree Celsius", "symbol": "Cel", "definition": "ucum:Cel"},
                 "Sensor": %s, "ObservedProperty": %s}""".formatted(name, SENSOR, PROPERTY);
    }
}
