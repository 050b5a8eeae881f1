package nl.areaal.core.area;

import java.util.OptionalInt;

/**
 * How many people and dwellings an area counts; empty means unknown or suppressed, which is not the same as none.
 */
public record Residents(OptionalInt inhabitants, OptionalInt dwellings) {
    public static final Residents UNKNOWN = new Residents(OptionalInt.empty(), OptionalInt.empty());

    public Residents {
        requireNotNegative("inhabitants", inhabitants);
        requireNotNegative("dwellings", dwellings);
    }

    public static Residents of(int inhabitants, int dwellings) {
        return new Residents(OptionalInt.of(inhabitants), OptionalInt.of(dwellings));
    }

    private static void requireNotNegative(String field, OptionalInt count) {
        if (count.isPresent() && count.getAsInt() < 0) {
            throw new IllegalArgumentException(
                    field + " is " + count.getAsInt() + ", expected 0 or more, or empty when unknown");
        }
    }
}
