package nl.areaal.geodata.sensorthings.sql;

import java.time.Instant;
import java.util.Optional;
import nl.areaal.geodata.sensorthings.Draft;
import nl.areaal.geodata.sensorthings.Draft.Result;
import nl.areaal.geodata.sensorthings.Entity.Json;
import nl.areaal.geodata.sensorthings.Entity.Period;
import nl.areaal.geodata.sensorthings.Reading;
import nl.areaal.geodata.sensorthings.Reading.Detail;
import nl.areaal.geodata.sensorthings.Reading.Extra;
import org.jspecify.annotations.Nullable;

/** Makes readings of observations as clients send them. */
public final class ReadingDrafts {
    private ReadingDrafts() {}

    /**
     * The reading that a whole observation is.
     *
     * @param draft with a phenomenonTime and a result
     */
    public static Reading reading(Draft draft, long datastreamId, @Nullable Long featureId) {
        Period when = draft.value("phenomenonTime", Period.class).orElseThrow();
        return new Reading(
                datastreamId,
                when.start(),
                draft.value("result", Result.class).orElseThrow(),
                new Detail(
                        when.isMoment() ? Optional.empty() : Optional.of(when.end()),
                        draft.value("resultTime", Instant.class),
                        draft.value("validTime", Period.class),
                        new Extra(draft.value("resultQuality", Json.class), draft.value("parameters", Json.class)),
                        Optional.ofNullable(featureId),
                        Optional.empty()));
    }
}
