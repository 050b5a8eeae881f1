package nl.areaal.mapui.ogc.coverage;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import nl.areaal.core.coverage.CloudOptimizedGeoTiff;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.mapui.ogc.CrowdedException;
import nl.areaal.mapui.ogc.Places;
import org.springframework.stereotype.Component;

/** Writes cells as files, few at a time: each takes tens of megabytes and all processors. */
@Component
class CellFiles {
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RowBands bands;
    private final Places places = new Places(AT_ONCE, PATIENCE);

    CellFiles(RowBands bands) {
        this.bands = bands;
    }

    /**
     * The file of cells, which are made when there is room; empty when there are none.
     *
     * @throws CrowdedException when others take all the room
     */
    Optional<byte[]> write(Supplier<Optional<Grid>> cells) {
        return places.inside(
                () -> cells.get().map(cut -> CloudOptimizedGeoTiff.write(cut, bands)), CrowdedException::new);
    }
}
