package nl.areaal.ingest.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.areaal.ingest.feed.ReadingMessage;

/**
 * Readings whose result is their number, so that count, sum and number of different results together show each one once.
 * Some are corrected by a half at once, and some are followed by a message that nobody can use.
 */
final class NumberedReadings {
    static final double CORRECTION = 0.5;
    private static final int CORRECTED_EVERY = 500;
    private static final int POISONED_EVERY = 700;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final long[] datastreams;

    NumberedReadings(long[] datastreams) {
        this.datastreams = datastreams.clone();
    }

    /** A message on its way: its text and the key that keeps it in order. */
    record Message(String key, String text) {}

    /** The messages that come of one number. */
    List<Message> of(int number) {
        List<Message> messages = new ArrayList<>(2);
        messages.add(message(number, number));
        if (isCorrected(number)) {
            messages.add(message(number, number + CORRECTION));
        }
        if (isPoisoned(number)) {
            messages.add(new Message(messages.getFirst().key(), poison(number)));
        }
        return messages;
    }

    /** The numbers below a count whose readings were corrected. */
    static IntStream corrected(int count) {
        return IntStream.range(0, count).filter(NumberedReadings::isCorrected);
    }

    /** The messages below a count that nobody can use. */
    static Stream<String> poisoned(int count) {
        return IntStream.range(0, count).filter(NumberedReadings::isPoisoned).mapToObj(NumberedReadings::poison);
    }

    private Message message(int number, double result) {
        Instant time = START.plus(Duration.ofMinutes(number / datastreams.length));
        ReadingMessage reading = new ReadingMessage(datastreams[number % datastreams.length], time, result, "ug/m3");
        return new Message(new String(reading.key(), UTF_8), new String(reading.json(), UTF_8));
    }

    private static boolean isCorrected(int number) {
        return number % CORRECTED_EVERY == 0;
    }

    private static boolean isPoisoned(int number) {
        return number % POISONED_EVERY == 1;
    }

    private static String poison(int number) {
        return "poison " + number;
    }
}
