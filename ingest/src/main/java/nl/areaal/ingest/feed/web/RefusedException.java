package nl.areaal.ingest.feed.web;

import org.springframework.http.HttpStatus;

/** A request that can't be met: names what is wrong, what it holds and what was expected. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String field;
    private final String value;
    private final String expected;

    RefusedException(HttpStatus status, String field, String value, String expected) {
        super(field + " is '" + shortened(value) + "', expected " + expected + ".");
        this.status = status;
        this.field = field;
        this.value = shortened(value);
        this.expected = expected;
    }

    static RefusedException bad(String field, String value, String expected) {
        return new RefusedException(HttpStatus.BAD_REQUEST, field, value, expected);
    }

    HttpStatus status() {
        return status;
    }

    String field() {
        return field;
    }

    String value() {
        return value;
    }

    String expected() {
        return expected;
    }

    private static String shortened(String value) {
        return value.length() <= 80 ? value : value.substring(0, 80) + "…";
    }
}
