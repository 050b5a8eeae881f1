package nl.areaal.geodata.layer;

import java.util.List;
import java.util.Optional;

/**
 * How a collection is shown on tiles.
 *
 * @param minZoom tiles below this zoom hold nothing of it
 * @param generalised the columns that its generalised table has; empty when there is no such table
 * @param packed whether there is a table that holds its features by the handful
 * @param change the newest change of its features, a number that rises; 0 when nobody tells of changes
 */
public record Tiling(int minZoom, Optional<List<LayerColumn>> generalised, boolean packed, long change) {
    /** Everything at all zooms, as it is; nobody tells of changes. */
    public static final Tiling PLAIN = new Tiling(0, Optional.empty(), false, 0);

    public Tiling {
        generalised = generalised.map(List::copyOf);
    }
}
