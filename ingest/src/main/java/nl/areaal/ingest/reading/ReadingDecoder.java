package nl.areaal.ingest.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.areaal.ingest.reading.Decoded.Accepted;
import nl.areaal.ingest.reading.Decoded.Rejected;

/**
 * Turns the bytes of a message into a reading, or into the reason why it is none. Never throws, whatever the bytes.
 *
 * <p>For one thread.
 */
final class ReadingDecoder {
    /** What a partner may send at most. */
    static final int LARGEST_BYTES = 64 * 1024;
    /** How far the clocks of partners may run ahead of ours. */
    static final Duration CLOCK_SLACK = Duration.ofMinutes(5);
    /** Nothing that is streamed to us was measured before. */
    static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final long EARLIEST_MICROS = ChronoUnit.MICROS.between(Instant.EPOCH, EARLIEST);

    private final ReadingScanner scanner = new ReadingScanner();

    /** Judges a message that was received at a time, by the datastreams known then. */
    Decoded decode(byte[] message, KnownDatastreams known, Instant receivedAt) {
        if (message.length > LARGEST_BYTES) {
            return Rejected.message(
                    Reason.TOO_LARGE,
                    "The message has " + message.length + " bytes.",
                    "at most " + LARGEST_BYTES + " bytes");
        }
        long latestMicros = ChronoUnit.MICROS.between(Instant.EPOCH, receivedAt.plus(CLOCK_SLACK));
        if (scanner.scan(message) && scanner.epochMicros >= EARLIEST_MICROS && scanner.epochMicros <= latestMicros) {
            KnownDatastreams.Known datastream = known.find(scanner.datastreamId).orElse(null);
            if (datastream != null && datastream.hasUnit(message, scanner.unitFrom, scanner.unitTo)) {
                int quality = datastream
                        .datastream()
                        .plausible()
                        .judge(scanner.result)
                        .code();
                return new Accepted(scanner.datastreamId, scanner.epochMicros, scanner.result, quality);
            }
        }
        return ReadingParser.parse(message, known, receivedAt);
    }
}
