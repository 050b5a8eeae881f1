package nl.areaal.geodata.csv;

import java.io.IOException;

/** A file that is not the table that its mapping describes; names what is missing or what there is. */
public final class UnfitTableException extends IOException {
    private static final long serialVersionUID = 1;

    public UnfitTableException(String message) {
        super(message);
    }
}
