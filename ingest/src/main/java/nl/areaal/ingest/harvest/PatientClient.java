package nl.areaal.ingest.harvest;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import nl.areaal.geodata.source.Answer;
import nl.areaal.geodata.source.Fetch;

/** Asks for pages one after another, and again after a while when one does not come whole. */
final class PatientClient {
    private static final int ATTEMPTS = 4;
    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Fetch fetch;
    private final Pause pause;

    PatientClient(Fetch fetch, Pause pause) {
        this.fetch = fetch;
        this.pause = pause;
    }

    /** Reads what a server says. */
    @FunctionalInterface
    interface Reading<T> {
        T read(String address, byte[] body) throws HarvestException;
    }

    /**
     * Gets a page.
     *
     * @throws HarvestException when it does not come after several attempts, is refused, or can't be read
     */
    <T> T get(String address, Reading<T> reading) throws HarvestException, InterruptedException {
        HarvestException last = new HarvestException("'" + address + "' was never asked for");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Duration wait = FIRST_PAUSE.multipliedBy(1L << attempt);
            try {
                Answer answer = fetch.get(address, "application/json");
                if (answer.status() == OK) {
                    return reading.read(address, answer.body());
                }
                last = new HarvestException("status of '" + address + "' is " + answer.status() + ", expected 200");
                if (answer.status() < SERVER_ERROR && answer.status() != TOO_MANY) {
                    throw last;
                }
                wait = shorter(answer.retryAfter().orElse(wait));
            } catch (IOException e) {
                if (e == last) {
                    throw last;
                }
                last = e instanceof HarvestException told
                        ? told
                        : new HarvestException(String.valueOf(e.getMessage()), e);
            }
            if (attempt + 1 < ATTEMPTS) {
                pause.of(wait);
            }
        }
        throw last;
    }

    private static Duration shorter(Duration asked) {
        return Optional.of(asked)
                .filter(wait -> wait.compareTo(LONGEST_PAUSE) < 0)
                .orElse(LONGEST_PAUSE);
    }
}
