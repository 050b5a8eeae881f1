package nl.areaal.ingest.reading;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/**
 * Reads the usual form of our message straight from its bytes: exactly the four members, no escapes.
 *
 * <p>Either it has understood every byte, or it leaves the message to {@link ReadingParser}, which knows all of JSON and
 * says what is wrong. For one thread; the fields hold the message scanned last.
 */
final class ReadingScanner {
    private static final byte[] DATASTREAM = "datastream".getBytes(US_ASCII);
    private static final byte[] TIME = "phenomenonTime".getBytes(US_ASCII);
    private static final byte[] RESULT = "result".getBytes(US_ASCII);
    private static final byte[] UNIT = "unit".getBytes(US_ASCII);
    private static final int ALL_SEEN = 0b1111;

    private final JsonNumber number = new JsonNumber();
    private byte[] text = {};
    private int at;
    private int seen;
    private int stringFrom;
    private int stringTo;

    long datastreamId;
    long epochMicros;
    double result;
    int unitFrom;
    int unitTo;

    /** Whether the message has the usual form; then the fields hold what it says. */
    boolean scan(byte[] message) {
        text = message;
        at = 0;
        seen = 0;
        if (!skip('{')) {
            return false;
        }
        do {
            if (!member()) {
                return false;
            }
        } while (skip(','));
        return skip('}') && isAtEnd() && seen == ALL_SEEN;
    }

    private boolean member() {
        if (!string()) {
            return false;
        }
        int from = stringFrom;
        int to = stringTo;
        if (!skip(':')) {
            return false;
        }
        return switch (to - from) {
            case 10 -> isNamed(DATASTREAM, from, to) && first(1) && datastream();
            case 14 -> isNamed(TIME, from, to) && first(2) && time();
            case 6 -> isNamed(RESULT, from, to) && first(4) && result();
            case 4 -> isNamed(UNIT, from, to) && first(8) && unit();
            default -> false;
        };
    }

    private boolean datastream() {
        boolean found = number() && number.isWhole();
        datastreamId = number.wholeValue();
        return found;
    }

    private boolean time() {
        if (!string()) {
            return false;
        }
        epochMicros = Rfc3339.epochMicros(text, stringFrom, stringTo);
        return epochMicros != Rfc3339.BAD && epochMicros != Rfc3339.NO_ZONE;
    }

    private boolean result() {
        boolean found = number();
        result = number.value();
        return found && Double.isFinite(result);
    }

    private boolean unit() {
        boolean found = string();
        unitFrom = stringFrom;
        unitTo = stringTo;
        return found;
    }

    /** A member that comes twice has no meaning that all readers of JSON agree on. */
    private boolean first(int bit) {
        boolean first = (seen & bit) == 0;
        seen |= bit;
        return first;
    }

    private boolean isNamed(byte[] name, int from, int to) {
        return Arrays.equals(name, 0, name.length, text, from, to);
    }

    private boolean number() {
        skipSpace();
        int end = number.read(text, at);
        at = end;
        return end >= 0;
    }

    private boolean string() {
        if (!skip('"')) {
            return false;
        }
        stringFrom = at;
        while (at < text.length && text[at] != '"') {
            byte next = text[at++];
            if (next == '\\' || next < ' ') {
                return false; // an escape, a control character, or a byte beyond ASCII
            }
        }
        stringTo = at++;
        return stringTo < text.length;
    }

    private boolean skip(char wanted) {
        skipSpace();
        if (at < text.length && text[at] == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private boolean isAtEnd() {
        skipSpace();
        return at == text.length;
    }

    private void skipSpace() {
        while (at < text.length && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t')) {
            at++;
        }
    }
}
