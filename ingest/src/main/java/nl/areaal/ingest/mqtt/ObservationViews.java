package nl.areaal.ingest.mqtt;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.areaal.geodata.sensorthings.Entity;
import nl.areaal.geodata.sensorthings.Entity.Period;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.Reading;
import nl.areaal.geodata.sensorthings.query.Query;

/** Shows readings as the observations that they are, without looking them up again. */
final class ObservationViews {
    private ObservationViews() {}

    /** The observation that a reading became, with what of it a query shows. */
    static Entity of(Reading reading, Query query) {
        Map<String, Object> values = new LinkedHashMap<>();
        Reading.Detail detail = reading.detail();
        values.put("phenomenonTime", new Period(reading.time(), detail.end().orElse(reading.time())));
        values.put(
                "result",
                reading.result()
                        .json()
                        .<Object>map(json -> json)
                        .orElse(reading.result().number()));
        detail.resultTime().ifPresent(time -> values.put("resultTime", time));
        detail.validTime().ifPresent(period -> values.put("validTime", period));
        detail.extra().resultQuality().ifPresent(quality -> values.put("resultQuality", quality));
        detail.extra().parameters().ifPresent(parameters -> values.put("parameters", parameters));
        values.keySet().removeIf(attribute -> !query.shows(attribute));
        return new Entity(EntityType.OBSERVATION, reading.key(), reading.key(), values, Map.of());
    }
}
