package nl.areaal.core.area;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name by which the world knows an area: the code of Statistics Netherlands, or one of our own for a drawn area.
 *
 * <p>The code tells the level: {@code PV26} is a provincie, {@code GM0344} a gemeente, {@code WK034401} a wijk, {@code
 * BU03440111} a buurt, {@code WS14} a water board and {@code drawn-<uuid>} an area that a user drew.
 */
public record AreaCode(String value) implements Comparable<AreaCode> {
    private static final int GEMEENTE_DIGITS = 4;
    private static final int WIJK_DIGITS = 6;
    private static final Map<AreaLevel, Pattern> FORMS = Map.of(
            AreaLevel.PROVINCIE, Pattern.compile("PV\\d{2}"),
            AreaLevel.GEMEENTE, Pattern.compile("GM\\d{4}"),
            AreaLevel.WIJK, Pattern.compile("WK\\d{6}"),
            AreaLevel.BUURT, Pattern.compile("BU\\d{8}"),
            AreaLevel.WATERSCHAP, Pattern.compile("WS\\d{2,4}"),
            AreaLevel.DRAWN, Pattern.compile("drawn-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));

    public AreaCode {
        if (levelOf(value).isEmpty()) {
            throw new IllegalArgumentException("area code '" + value
                    + "' is not one of PV and 2 digits, GM and 4, WK and 6, BU and 8, WS and 2 to 4, or drawn-<uuid>");
        }
    }

    /** Reads a code as files write it: blanks around it and lower case are forgiven. */
    public static Optional<AreaCode> parse(String text) {
        String trimmed = text.strip();
        String upper = trimmed.toUpperCase(Locale.ROOT);
        return levelOf(upper)
                .map(level -> new AreaCode(upper))
                .or(() -> levelOf(trimmed).map(level -> new AreaCode(trimmed)));
    }

    /** The code of a drawn area. */
    public static AreaCode drawn(UUID id) {
        return new AreaCode("drawn-" + id);
    }

    public AreaLevel level() {
        return levelOf(value).orElseThrow();
    }

    /** Whether somebody drew the area, or put it together of others. */
    public boolean isDrawn() {
        return level() == AreaLevel.DRAWN;
    }

    /** The area that this one is a part of, as far as the digits tell: a buurt's wijk and a wijk's gemeente. */
    public Optional<AreaCode> parent() {
        return switch (level()) {
            case WIJK -> Optional.of(new AreaCode("GM" + digits(GEMEENTE_DIGITS)));
            case BUURT -> Optional.of(new AreaCode("WK" + digits(WIJK_DIGITS)));
            case PROVINCIE, GEMEENTE, WATERSCHAP, DRAWN -> Optional.empty();
        };
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private String digits(int count) {
        return value.substring(2, 2 + count);
    }

    private static Optional<AreaLevel> levelOf(String value) {
        return FORMS.entrySet().stream()
                .filter(form -> form.getValue().matcher(value).matches())
                .map(Map.Entry::getKey)
                .findAny();
    }
}
