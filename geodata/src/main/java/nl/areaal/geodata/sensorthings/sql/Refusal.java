package nl.areaal.geodata.sensorthings.sql;

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
}
