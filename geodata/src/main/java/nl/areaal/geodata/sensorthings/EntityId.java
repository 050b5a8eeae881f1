package nl.areaal.geodata.sensorthings;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an entity is called: a whole number.
 *
 * <p>An observation has no number of its own: its datastream and phenomenon time, which are its key in the store, make
 * one. It is the datastream followed by sixteen digits, the microseconds since 1900. No index is needed to find it, and
 * nothing is stored twice.
 *
 * @param number of the entity; of an observation, that of its datastream
 * @param time in the id of an observation; else {@link Instant#EPOCH}
 */
public record EntityId(long number, Instant time) {
    /** The earliest phenomenon time of an observation. */
    public static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    /** The first moment that the sixteen digits can't tell. */
    public static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private static final int TIME_DIGITS = 16;
    private static final String LONGEST_NUMBER = Long.toString(Long.MAX_VALUE);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern OBSERVATION = Pattern.compile("([0-9]{1,18})([0-9]{" + TIME_DIGITS + "})");

    public static EntityId of(long number) {
        return new EntityId(number, Instant.EPOCH);
    }

    /** The id that digits stand for; none when no entity of that type can be called so. */
    public static Optional<EntityId> parse(EntityType type, String digits) {
        if (type == EntityType.OBSERVATION) {
            Matcher parts = OBSERVATION.matcher(digits);
            return parts.matches()
                    ? Optional.of(new EntityId(Long.parseLong(parts.group(1)), time(Long.parseLong(parts.group(2)))))
                    : Optional.empty();
        }
        return NUMBER.matcher(digits).matches() ? Optional.of(of(Long.parseLong(digits))) : Optional.empty();
    }

    public static Instant time(long microsSinceEarliest) {
        return EARLIEST.plus(microsSinceEarliest, ChronoUnit.MICROS);
    }

    /** The digits of the id of an entity of a type. */
    public String digits(EntityType type) {
        if (type != EntityType.OBSERVATION) {
            return Long.toString(number);
        }
        String micros = Long.toString(ChronoUnit.MICROS.between(EARLIEST, time));
        return number + "0".repeat(TIME_DIGITS - micros.length()) + micros;
    }

    /** The same as URLs write it: a number, or a text when it is too long for what clients hold a number in. */
    public String inUrl(EntityType type) {
        String digits = digits(type);
        boolean fits = digits.length() < LONGEST_NUMBER.length()
                || (digits.length() == LONGEST_NUMBER.length() && digits.compareTo(LONGEST_NUMBER) <= 0);
        return fits ? digits : "'" + digits + "'";
    }
}
