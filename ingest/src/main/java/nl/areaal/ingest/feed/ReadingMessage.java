package nl.areaal.ingest.feed;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import tools.jackson.core.io.JsonStringEncoder;

/** One reading as the message that partners send; see docs/reading-message.md. */
public record ReadingMessage(long datastreamId, Instant phenomenonTime, double result, String unit) {
    public ReadingMessage {
        if (!Double.isFinite(result)) {
            throw new IllegalArgumentException("result of datastream " + datastreamId + " at " + phenomenonTime + " is "
                    + result + ", expected a finite number");
        }
    }

    /** Messages of one datastream stay in order because they have the same key. */
    public byte[] key() {
        return Long.toString(datastreamId).getBytes(US_ASCII);
    }

    public byte[] json() {
        String quotedUnit = new String(JsonStringEncoder.getInstance().quoteAsCharArray(unit));
        return ("{\"datastream\":" + datastreamId + ",\"phenomenonTime\":\"" + phenomenonTime + "\",\"result\":"
                        + result + ",\"unit\":\"" + quotedUnit + "\"}")
                .getBytes(UTF_8);
    }
}
