package nl.areaal.geodata.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import nl.areaal.geodata.layer.PropertyType;

/**
 * One column of a dBASE table.
 *
 * @param code the letter of its type
 * @param bytes how many it takes of a row
 */
record DbaseField(String name, char code, int bytes, int decimals) {
    private static final int LONGEST_WHOLE = 18;

    /** What it becomes; empty for what no layer of ours can hold. A date stays text, as it has no time. */
    Optional<PropertyType> type() {
        return switch (code) {
            case 'C', 'D' -> Optional.of(PropertyType.STRING);
            case 'N', 'F' ->
                Optional.of(decimals == 0 && bytes <= LONGEST_WHOLE ? PropertyType.INTEGER : PropertyType.NUMBER);
            case 'L' -> Optional.of(PropertyType.BOOLEAN);
            case 'I' -> Optional.of(PropertyType.INTEGER);
            case 'O' -> Optional.of(PropertyType.NUMBER);
            default -> Optional.empty();
        };
    }

    /**
     * The value as its bytes and their text say; empty where the row knows none.
     *
     * @throws IllegalArgumentException when it is none of the type
     */
    Optional<Object> value(byte[] raw, String text) {
        return switch (code) {
            case 'I' -> Optional.of((long) little(raw).getInt());
            case 'O' -> Optional.of(little(raw).getDouble());
            default -> value(text);
        };
    }

    private Optional<Object> value(String padded) {
        String text = code == 'C' ? padded.stripTrailing() : padded.strip();
        if (isUnknown(text)) {
            return Optional.empty();
        }
        return switch (code) {
            case 'D' -> Optional.of(date(text));
            case 'L' -> Optional.of(truth(text));
            case 'N', 'F' -> Optional.of(number(text));
            default -> Optional.of(text);
        };
    }

    private boolean isUnknown(String text) {
        return switch (code) {
            case 'D' -> text.isEmpty() || text.chars().allMatch(digit -> digit == '0');
            case 'L' -> text.isEmpty() || text.equals("?");
            case 'N', 'F' -> text.isEmpty() || text.startsWith("*");
            default -> text.isEmpty();
        };
    }

    private static Object number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            return Double.valueOf(text);
        }
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "T", "t", "Y", "y" -> true;
            case "F", "f", "N", "n" -> false;
            default -> throw new IllegalArgumentException("'" + text + "' is neither T nor F");
        };
    }

    private static String date(String text) {
        try {
            return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE).toString();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no date", e);
        }
    }

    private static ByteBuffer little(byte[] raw) {
        return ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
    }
}
