package nl.areaal.ingest.mqtt;

/**
 * That somebody wants to hear of something.
 *
 * @param filter as the client wrote it
 * @param quality that is granted: 0, or 1
 */
record Wish(Session session, String filter, int quality) {
    private static final int BEST = 1;

    Wish {
        quality = Math.min(quality, BEST);
    }

    /** Whether each piece of news is to arrive, or the client to hear that one did not. */
    boolean isAssured() {
        return quality == BEST;
    }
}
