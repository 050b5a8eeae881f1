package nl.areaal.ingest.sensorthings.query;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.areaal.geodata.sensorthings.InvalidRequestException;

/** A place in the text of a query option, which moves on as the text is understood. */
final class Cursor {
    private static final Pattern SPACE = Pattern.compile("[ \\t]*");
    private static final int SHOWN = 40;

    private final String option;
    private final String text;
    private int at;

    /**
     * Begins at the start of a text.
     *
     * @param option the name of the option, e.g. $filter
     */
    Cursor(String option, String text) {
        this.option = option;
        this.text = text;
    }

    int position() {
        return at;
    }

    /** What a pattern finds here, which the cursor then moves past. */
    Optional<MatchResult> take(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        return Optional.of(matcher.toMatchResult());
    }

    boolean skip(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    void skipSpace() {
        take(SPACE);
    }

    void expect(char wanted) {
        skipSpace();
        if (!skip(wanted)) {
            throw wrong("'" + wanted + "'");
        }
    }

    void expectEnd() {
        skipSpace();
        if (at < text.length()) {
            throw wrong("the end of " + option);
        }
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    void back(int position) {
        at = position;
    }

    /** The complaint that something else was expected here. */
    InvalidRequestException wrong(String expected) {
        return wrong(at, expected);
    }

    InvalidRequestException wrong(int position, String expected) {
        String rest = text.substring(position, Math.min(text.length(), position + SHOWN));
        return new InvalidRequestException(
                option + " at " + position, rest.isEmpty() ? "at its end" : "'" + rest + "'", expected);
    }

    String option() {
        return option;
    }
}
