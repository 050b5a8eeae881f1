package nl.areaal.geodata.sensorthings.sql;

import nl.areaal.geodata.sensorthings.InvalidRequestException;

/**
 * Why a reading is not stored.
 *
 * @param expected what should have been its Datastream
 */
public record Refusal(Kind kind, String expected) {
    /** What kind of reason it is. */
    public enum Kind {
        /** There is no such datastream, or nothing that the reading could be about. */
        UNFIT,
        /** It is one that the writer may not write to. */
        OUT_OF_SCOPE,
        /** A steward holds the readings of its dataset back for now. */
        PAUSED
    }

    /**
     * What the writer is told.
     *
     * @param field where in the request the datastream is named
     */
    public RuntimeException asException(String field, long datastreamId) {
        return switch (kind) {
            case UNFIT -> new InvalidRequestException(field, Long.toString(datastreamId), expected);
            case OUT_OF_SCOPE ->
                new OutOfScopeException(field + " is " + datastreamId + ", expected " + expected + ".");
            case PAUSED -> new PausedException(datastreamId);
        };
    }
}
