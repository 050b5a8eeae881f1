package nl.areaal.ingest.reading;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.areaal.core.observation.PlausibleTime;
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

    private static final long EARLIEST_MICROS = ChronoUnit.MICROS.between(Instant.EPOCH, PlausibleTime.EARLIEST);

    private final ReadingScanner scanner = new ReadingScanner();
    private Instant latestFor = Instant.MIN;
    private long latestMicros = Long.MIN_VALUE;

    /** Judges a message that was received at a time, by the datastreams known then. */
    Decoded decode(byte[] message, KnownDatastreams known, Instant receivedAt) {
        if (message.length > LARGEST_BYTES) {
            return Rejected.message(
                    Reason.TOO_LARGE,
                    "The message has " + message.length + " bytes.",
                    "at most " + LARGEST_BYTES + " bytes");
        }
        if (scanner.scan(message)
                && scanner.epochMicros >= EARLIEST_MICROS
                && scanner.epochMicros <= latestMicros(receivedAt)) {
            KnownDatastreams.Known datastream = known.find(scanner.datastreamId).orElse(null);
            if (datastream != null && datastream.hasUnit(message, scanner.unitFrom, scanner.unitTo)) {
                int quality =
                        datastream.datastream().contract().judge(scanner.result).code();
                return new Accepted(scanner.datastreamId, scanner.epochMicros, scanner.result, quality);
            }
        }
        return ReadingParser.parse(message, known, receivedAt);
    }

    /** All messages of a batch are received at one time: it is worked out once for them. */
    private long latestMicros(Instant receivedAt) {
        if (!receivedAt.equals(latestFor)) {
            latestFor = receivedAt;
            latestMicros = ChronoUnit.MICROS.between(Instant.EPOCH, PlausibleTime.latest(receivedAt));
        }
        return latestMicros;
    }
}
