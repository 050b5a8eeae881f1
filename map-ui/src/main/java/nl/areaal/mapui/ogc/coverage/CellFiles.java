package nl.areaal.mapui.ogc.coverage;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.areaal.core.coverage.CloudOptimizedGeoTiff;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridClip;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.mapui.ogc.CrowdedException;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** Cuts cells out as files, few at a time: each takes tens of megabytes and all processors. */
@Component
class CellFiles {
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 5;

    private final RowBands bands;

    /** Strangers must not slow down those who work with the platform. */
    private final Semaphore room = new Semaphore(AT_ONCE, true);

    CellFiles(RowBands bands) {
        this.bands = bands;
    }

    /**
     * The cells that an extent in RD New touches; empty when it lies beside the grid.
     *
     * @throws CrowdedException when others take all the room
     */
    Optional<byte[]> cut(Grid grid, Envelope extent) {
        if (!enter()) {
            throw new CrowdedException();
        }
        try {
            return GridClip.of(grid, extent).map(cut -> CloudOptimizedGeoTiff.write(cut, bands));
        } finally {
            room.release();
        }
    }

    private boolean enter() {
        try {
            return room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
