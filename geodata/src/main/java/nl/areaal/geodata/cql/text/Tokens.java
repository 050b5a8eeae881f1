package nl.areaal.geodata.cql.text;

import java.util.List;
import nl.areaal.geodata.cql.InvalidFilterException;

/** The words, values and signs of a filter, taken one after the other. */
final class Tokens {
    private final List<Token> all;
    private int next;

    Tokens(List<Token> all) {
        this.all = all;
    }

    Token peek() {
        return all.get(next);
    }

    Token peekSecond() {
        return all.get(Math.min(next + 1, all.size() - 1));
    }

    Token take() {
        Token token = all.get(next);
        next = Math.min(next + 1, all.size() - 1);
        return token;
    }

    boolean takeSign(String sign) {
        return take(peek().isSign(sign));
    }

    boolean takeWord(String word) {
        return take(peek().isWord(word));
    }

    void requireSign(String sign) {
        if (!takeSign(sign)) {
            throw unexpected("'" + sign + "'");
        }
    }

    void requireWord(String word) {
        if (!takeWord(word)) {
            throw unexpected(word);
        }
    }

    /** Says that what comes next can't be here. */
    InvalidFilterException unexpected(String expected) {
        return new InvalidFilterException(peek().place(), peek().found(), expected);
    }

    private boolean take(boolean isIt) {
        if (isIt) {
            take();
        }
        return isIt;
    }
}
