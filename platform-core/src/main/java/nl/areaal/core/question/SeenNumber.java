package nl.areaal.core.question;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * The number as whoever asks had it before them: it may have moved on since.
 *
 * @param value empty where a model as a whole is asked about
 * @param unit for people, e.g. µg/m³; may be empty
 * @param basis what gave it, e.g. the key of a datastream, or a model with its version
 * @param time that it is of: of the reading, or when the figure was looked at
 */
public record SeenNumber(OptionalDouble value, String unit, String basis, Instant time) {
    public SeenNumber {
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException(
                    "seen number: value is " + value.getAsDouble() + ", expected a finite number");
        }
    }
}
