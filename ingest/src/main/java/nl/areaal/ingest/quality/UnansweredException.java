package nl.areaal.ingest.quality;

import org.springframework.http.HttpStatus;

/** A question that has no answer: it says which part, what it holds and what was expected. */
final class UnansweredException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String field;
    private final String value;
    private final String expected;

    UnansweredException(HttpStatus status, String field, String value, String expected) {
        super(field + " is " + value + ", expected " + expected + ".", null, false, false);
        this.status = status;
        this.field = field;
        this.value = value;
        this.expected = expected;
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
}
