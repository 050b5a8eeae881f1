package nl.areaal.geodata.observation;

import java.util.List;

/**
 * What became of a batch of readings.
 *
 * @param stored new in the store
 * @param duplicate known already with the same result: nothing changed
 * @param corrections known with another result: the old one moved to the history
 */
public record WriteResult(int stored, int duplicate, List<Correction> corrections) {
    public static final WriteResult NOTHING = new WriteResult(0, 0, List.of());

    public WriteResult {
        corrections = List.copyOf(corrections);
    }

    public int corrected() {
        return corrections.size();
    }
}
