package nl.areaal.geodata.cql.text;

import java.util.Locale;

/**
 * A word, value or sign of a filter.
 *
 * @param text what it says: of a value in quotes what is inside them
 * @param position of its first character, counted from 1
 */
record Token(Kind kind, String text, int position) {
    enum Kind {
        /** A name or a word of the language. */
        NAME,
        /** A name in double quotes, which is never a word of the language. */
        QUOTED_NAME,
        TEXT,
        NUMBER,
        SIGN,
        END
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equalsIgnoreCase(word);
    }

    String upperCase() {
        return text.toUpperCase(Locale.ROOT);
    }

    String place() {
        return "character " + position;
    }

    /** How a person would say what stands here. */
    String found() {
        return switch (kind) {
            case END -> "nothing more";
            case TEXT -> "'" + text + "'";
            case QUOTED_NAME -> "\"" + text + "\"";
            case NAME, NUMBER, SIGN -> "'" + text + "'";
        };
    }
}
