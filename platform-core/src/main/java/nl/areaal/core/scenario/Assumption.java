package nl.areaal.core.scenario;

import java.text.NumberFormat;
import java.util.Locale;

/**
 * A value that somebody holds to be right for a number on the card of a model, in place of the one that stands there.
 *
 * @param model the key of the model
 * @param parameter its key on that card
 * @param value in the unit of the card
 * @param heldBy who holds it
 * @param reason why, or where it comes from
 */
public record Assumption(String model, String parameter, double value, String heldBy, String reason) {
    private static final int MOST_DIGITS = 6;

    public Assumption {
        requireWords("model", model);
        requireWords("parameter", parameter);
        requireWords("heldBy", heldBy);
        requireWords("reason", reason);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "assumption about " + parameter + " of " + model + ": value is " + value + ", expected a number");
        }
    }

    /** The number as the card has it then: without a range, and with whose value it is in place of which. */
    Parameter appliedTo(Parameter usual) {
        String range = usual.isRanged()
                ? " (%s to %s)".formatted(plain(usual.low(), Locale.ROOT), plain(usual.high(), Locale.ROOT))
                : "";
        String source = "%s of %s: %s; in place of %s%s: %s"
                .formatted(
                        Parameter.ASSUMPTION,
                        heldBy,
                        reason,
                        plain(usual.central(), Locale.ROOT),
                        range,
                        usual.source());
        return Parameter.fixed(usual.key(), usual.name(), usual.unit(), value, source);
    }

    /** What is held, and by whom, e.g. {@code wind speed at 10 m is 2 m/s, according to anna}. */
    public Bilingual sentence(ModelCard card) {
        Parameter about = card.parameter(parameter);
        String unit = about.unit().equals("1") ? "" : " " + about.unit();
        return new Bilingual(
                about.name().nl() + " is " + plain(value, Locale.of("nl")) + unit + ", volgens " + heldBy,
                about.name().en() + " is " + plain(value, Locale.ROOT) + unit + ", according to " + heldBy);
    }

    private static String plain(double number, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(MOST_DIGITS);
        return format.format(number);
    }

    private static void requireWords(String field, String words) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("assumption: " + field + " is empty, expected words");
        }
    }
}
