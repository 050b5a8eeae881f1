package nl.areaal.geodata.cql.text;

import java.util.ArrayList;
import java.util.List;
import nl.areaal.geodata.cql.InvalidFilterException;
import nl.areaal.geodata.cql.text.Token.Kind;

/** Cuts a filter into its words, values and signs. */
final class Scanner {
    private static final String SIGNS = "(),=<>+-*/%^";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Scanner(String text) {
        this.text = text;
    }

    static List<Token> scan(String text) {
        Scanner scanner = new Scanner(text);
        while (scanner.skipSpace()) {
            scanner.next();
        }
        scanner.add(Kind.END, "", scanner.at);
        return scanner.tokens;
    }

    private boolean skipSpace() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private static boolean isSpace(char letter) {
        return letter == 0x85
                || letter == 0xA0
                || letter == 0x2007
                || letter == 0x202F
                || Character.isWhitespace(letter);
    }

    private void next() {
        char letter = text.charAt(at);
        if (letter == '\'') {
            text();
        } else if (letter == '"') {
            quotedName();
        } else if (isDigit(at) || (letter == '.' && isDigit(at + 1))) {
            number();
        } else if (Names.isStart(text.codePointAt(at))) {
            name();
        } else {
            sign(letter);
        }
    }

    private void text() {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char letter = text.charAt(at);
            boolean escaped =
                    (letter == '\\' || letter == '\'') && at + 1 < text.length() && text.charAt(at + 1) == '\'';
            if (letter == '\'' && !escaped) {
                at++;
                add(Kind.TEXT, value.toString(), start);
                return;
            }
            value.append(escaped ? '\'' : letter);
            at += escaped ? 2 : 1;
        }
        throw unended(start, "'");
    }

    private void quotedName() {
        int start = at++;
        StringBuilder name = new StringBuilder();
        while (at < text.length()) {
            char letter = text.charAt(at++);
            if (letter == '"' && !(at < text.length() && text.charAt(at) == '"')) {
                add(Kind.QUOTED_NAME, name.toString(), start);
                return;
            }
            at += letter == '"' ? 1 : 0;
            name.append(letter);
        }
        throw unended(start, "\"");
    }

    private InvalidFilterException unended(int start, String quote) {
        return new InvalidFilterException(
                "character " + (start + 1), text.substring(start), "a closing " + quote + " after this");
    }

    private void number() {
        int start = at;
        digits();
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits();
        }
        int exponent = at + 1;
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            boolean signed = exponent < text.length() && (text.charAt(exponent) == '-' || text.charAt(exponent) == '+');
            if (isDigit(exponent + (signed ? 1 : 0))) {
                at = exponent + (signed ? 1 : 0);
                digits();
            }
        }
        add(Kind.NUMBER, text.substring(start, at), start);
    }

    private void digits() {
        while (isDigit(at)) {
            at++;
        }
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private void name() {
        int start = at;
        while (at < text.length() && Names.isPart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        add(Kind.NAME, text.substring(start, at), start);
    }

    private void sign(char letter) {
        int start = at++;
        if (SIGNS.indexOf(letter) < 0) {
            throw new InvalidFilterException(
                    "character " + at,
                    "'" + Character.toString(text.codePointAt(start)) + "'",
                    "a name, a value, or one of " + SIGNS);
        }
        if ((letter == '<' || letter == '>') && at < text.length()) {
            char second = text.charAt(at);
            at += second == '=' || (letter == '<' && second == '>') ? 1 : 0;
        }
        add(Kind.SIGN, text.substring(start, at), start);
    }

    private void add(Kind kind, String value, int start) {
        tokens.add(new Token(kind, value, start + 1));
    }
}
