package nl.areaal.mapui.ogc;

/** Others take all the room that there is for costly work: whoever asks again in a moment may be served. */
public final class CrowdedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CrowdedException() {
        super("Everybody's turn is taken; ask again in a few seconds.");
    }
}
