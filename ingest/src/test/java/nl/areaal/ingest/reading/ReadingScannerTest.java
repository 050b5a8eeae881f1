package nl.areaal.ingest.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scanner against the parser that knows all of JSON: where both have an answer, it is the same. */
class ReadingScannerTest {
    private static final int MESSAGES = 20_000;

    private final ReadingDecoder decoder = new ReadingDecoder();
    private final ReadingScanner scanner = new ReadingScanner();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsEveryWellFormedMessageAsTheParserDoes(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < MESSAGES; i++) {
            byte[] message = reading(random).getBytes(UTF_8);
            assertThat(scanner.scan(message))
                    .as(() -> new String(message, UTF_8))
                    .isTrue();
            assertThat(decode(message)).as(() -> new String(message, UTF_8)).isEqualTo(parse(message));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void judgesDamagedMessagesAsTheParserDoes(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < MESSAGES; i++) {
            byte[] message = damaged(reading(random).getBytes(UTF_8), random);
            assertThat(decode(message)).as(() -> new String(message, UTF_8)).isEqualTo(parse(message));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void neverThrows(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < MESSAGES; i++) {
            byte[] noise = new byte[random.nextInt(120)];
            random.nextBytes(noise);
            assertThatCode(() -> decode(noise)).doesNotThrowAnyException();
        }
    }

    private Decoded decode(byte[] message) {
        return decoder.decode(message, ReadingDecoderTest.KNOWN, ReadingDecoderTest.NOW);
    }

    private static Decoded parse(byte[] message) {
        return ReadingParser.parse(message, ReadingDecoderTest.KNOWN, ReadingDecoderTest.NOW);
    }

    private static String reading(Random random) {
        String[] members = {
            "\"datastream\":" + space(random) + (random.nextBoolean() ? 17 : 3),
            "\"phenomenonTime\":" + space(random) + '"' + time(random) + '"',
            "\"result\"" + space(random) + ':' + number(random),
            "\"unit\":\"" + (random.nextBoolean() ? "ug/m3" : "Cel") + '"'
        };
        java.util.Collections.shuffle(java.util.Arrays.asList(members), random);
        return space(random) + '{' + String.join("," + space(random), members) + '}' + space(random);
    }

    private static String time(Random random) {
        Instant moment = ReadingDecoderTest.NOW.minus(Duration.ofMillis(random.nextLong(60_000_000_000L)));
        String zulu = random.nextBoolean()
                ? moment.toString()
                : moment.plusNanos(random.nextInt(999)).toString();
        return random.nextInt(3) > 0
                ? zulu
                : zulu.replace("Z", (random.nextBoolean() ? "+" : "-") + "%02d:30".formatted(random.nextInt(14)));
    }

    private static String number(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> Integer.toString(random.nextInt(2_000) - 1_000);
            case 1 -> String.format(Locale.ROOT, "%.2f", random.nextDouble() * 100);
            case 2 -> Double.toString(random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300));
            case 3 -> Long.toString(random.nextLong());
            case 4 -> random.nextInt(10) + "." + (random.nextLong() >>> 1) + "e" + (random.nextInt(60) - 30);
            case 5 -> "-0." + "0".repeat(random.nextInt(20)) + random.nextInt(1_000_000) + "E+" + random.nextInt(40);
            default -> random.nextInt(1, 1_000) + "e" + (random.nextInt(40) - 20);
        };
    }

    private static String space(Random random) {
        return random.nextInt(4) > 0 ? "" : " \n\t\r".substring(random.nextInt(4));
    }

    /** Changes, drops or doubles a few bytes. */
    private static byte[] damaged(byte[] message, Random random) {
        StringBuilder text = new StringBuilder(new String(message, UTF_8));
        for (int i = 0; i <= random.nextInt(3); i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, "{}\",:0-+.eE\\TZ \u0001é".charAt(random.nextInt(17)));
                case 1 -> text.deleteCharAt(at);
                default -> text.insert(at, text.charAt(at));
            }
        }
        return text.toString().getBytes(UTF_8);
    }
}
