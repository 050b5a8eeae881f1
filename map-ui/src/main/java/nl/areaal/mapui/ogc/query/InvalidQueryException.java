package nl.areaal.mapui.ogc.query;

import java.util.ArrayList;
import java.util.List;

/** A request that can't be answered as it stands, with everything that is wrong with it. */
public final class InvalidQueryException extends RuntimeException {
    private final ArrayList<InvalidParameter> errors;

    InvalidQueryException(List<InvalidParameter> errors) {
        super(errors.toString());
        this.errors = new ArrayList<>(errors);
    }

    public List<InvalidParameter> errors() {
        return List.copyOf(errors);
    }
}
