package nl.areaal.geodata.partner;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.areaal.core.observation.Observation;

/**
 * Requests that the owner of a key can send as they stand, in a shell.
 *
 * @param ingest where partners reach the ingest service
 * @param key the whole key
 */
public record KeyExamples(String ingest, String key) {
    /** A station with one datastream, as a partner makes its first. */
    private static final String STATION = """
            {"name": "Mijn eerste station", "description": "Een proef",
             "Locations": [{"name": "Domplein", "description": "Bij de Dom", "encodingType": "application/geo+json",
               "location": {"type": "Point", "coordinates": [5.1214, 52.0907]}}],
             "Datastreams": [{"name": "Luchttemperatuur", "description": "Op 2 m hoogte",
               "observationType": "http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement",
               "unitOfMeasurement": {"name": "degree Celsius", "symbol": "°C", "definition": "ucum:Cel"},
               "Sensor": {"name": "Thermometer", "description": "Een proef", "encodingType": "text/plain", "metadata": "geen"},
               "ObservedProperty": {"name": "Luchttemperatuur", "description": "Van de buitenlucht",
                 "definition": "http://vocab.nerc.ac.uk/collection/P07/current/CFSN0023/"},
               "Observations": [{"phenomenonTime": "TIME", "result": 12.5}]}]}""";

    private static final String PLACE = """
            , "FeatureOfInterest": {"name": "Waar het gemeten is",
               "description": "Een proef", "encodingType": "application/geo+json",
               "feature": {"type": "Point", "coordinates": [5.1214, 52.0907]}}""";

    /** Shows what the key may see, and changes nothing. */
    public String look() {
        return "curl -H 'Authorization: Bearer " + key + "' '" + ingest + "/sta/v1.1/Datastreams'";
    }

    /**
     * Delivers a reading like the newest one; of a dataset without readings, a station with its first.
     *
     * @param placed whether its station has a place; else the reading must say where it was taken
     */
    public String deliver(Optional<Observation> newest, boolean placed, Instant now) {
        Instant time = now.truncatedTo(ChronoUnit.SECONDS);
        return newest.map(reading -> send(
                        "application/json",
                        "/sta/v1.1/Datastreams(" + reading.datastreamId() + ")/Observations",
                        "-d '{\"phenomenonTime\": \"" + time + "\", \"result\": " + reading.result()
                                + (placed ? "" : PLACE) + "}'"))
                .orElseGet(() -> send(
                        "application/json",
                        "/sta/v1.1/Things",
                        "-d '" + STATION.replace("TIME", time.toString()) + "'"));
    }

    /** Delivers a table in a file, by a feed of the dataset. */
    public String deliverTable(String feed) {
        return send("text/csv", "/feeds/" + feed + "/readings?name=metingen.csv", "--data-binary @metingen.csv");
    }

    private String send(String type, String path, String body) {
        return String.join(
                " \\\n  ",
                "curl -H 'Authorization: Bearer " + key + "'",
                "-H 'Content-Type: " + type + "'",
                "'" + ingest + path + "'",
                body);
    }

    @Override
    public String toString() {
        return "examples for " + ingest;
    }
}
