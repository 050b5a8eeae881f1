package nl.areaal.geodata.coverage;

import java.util.List;
import java.util.Optional;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.LayerKey;

/**
 * What became of the making of a baseline.
 *
 * @param frame where the facts lie; empty when there is nothing to make any from
 * @param made the facts that were made now
 * @param kept those that had been made from the same inputs before
 * @param missing those for which the store holds nothing
 */
public record BaselineReport(
        Optional<GridFrame> frame, List<LayerKey> made, List<LayerKey> kept, List<LayerKey> missing) {
    public BaselineReport {
        made = List.copyOf(made);
        kept = List.copyOf(kept);
        missing = List.copyOf(missing);
    }
}
