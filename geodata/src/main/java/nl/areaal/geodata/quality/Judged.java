package nl.areaal.geodata.quality;

/**
 * What a turn of judging did.
 *
 * @param readings that were judged because something changed there
 * @param changed whose flags are others now
 * @param more whether something waited that is left for the next turn
 */
public record Judged(int readings, int changed, boolean more) {
    static final Judged NOTHING = new Judged(0, 0, false);
}
