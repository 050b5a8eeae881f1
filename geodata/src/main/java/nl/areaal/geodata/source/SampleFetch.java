package nl.areaal.geodata.source;

import java.io.IOException;
import java.time.Duration;
import nl.areaal.geodata.source.AddressException.Why;

/** Gets the document that somebody names by its address, to be looked at: at most 16 MiB within half a minute. */
public final class SampleFetch {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long MOST_BYTES = 16 << 20;
    private static final String ACCEPTED = "text/csv, application/json;q=0.9, text/plain;q=0.9, */*;q=0.1";
    private static final int OK = 200;

    private final Reach reach;

    public SampleFetch(Reach reach) {
        this.reach = reach;
    }

    /**
     * Gets a document.
     *
     * @throws AddressException when it can't be had
     */
    public byte[] get(String address) throws InterruptedException {
        try (Fetch fetch = new Fetch(reach, MOST_BYTES, PATIENCE)) {
            Answer answer = fetch.get(address, ACCEPTED);
            if (answer.status() != OK) {
                throw new AddressException(
                        Why.REFUSED, "status of '" + address + "' is " + answer.status() + ", expected " + OK);
            }
            return answer.body();
        } catch (IOException e) {
            throw new AddressException(Why.NO_ANSWER, String.valueOf(e.getMessage()), e);
        }
    }
}
