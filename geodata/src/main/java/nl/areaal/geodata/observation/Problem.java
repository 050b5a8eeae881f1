package nl.areaal.geodata.observation;

import java.time.Instant;
import java.util.Optional;

/**
 * Why a message could not be used, with what is needed to find and repair it.
 *
 * @param reason a stable code, e.g. unknown-datastream
 * @param message a plain sentence
 * @param field the member of the message that is wrong, if one is
 * @param value what it held, shortened
 * @param expected what it should have held
 */
public record Problem(
        String reason,
        String message,
        Optional<String> field,
        Optional<String> value,
        Optional<String> expected,
        Origin origin) {
    /** The place of a message in the stream and when it was read. */
    public record Origin(String topic, int partition, long offset, Instant receivedAt) {}
}
