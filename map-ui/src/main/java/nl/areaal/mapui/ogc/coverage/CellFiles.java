package nl.areaal.mapui.ogc.coverage;

import java.time.Duration;
import java.util.Optional;
import nl.areaal.core.coverage.CloudOptimizedGeoTiff;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridClip;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.mapui.ogc.CrowdedException;
import nl.areaal.mapui.ogc.Places;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** Cuts cells out as files, few at a time: each takes tens of megabytes and all processors. */
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
     * The cells that an extent in RD New touches; empty when it lies beside the grid.
     *
     * @throws CrowdedException when others take all the room
     */
    Optional<byte[]> cut(Grid grid, Envelope extent) {
        return places.inside(
                () -> GridClip.of(grid, extent).map(cut -> CloudOptimizedGeoTiff.write(cut, bands)),
                CrowdedException::new);
    }
}
