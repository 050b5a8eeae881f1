package nl.areaal.mapui.ogc;

import java.util.List;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.crs.CrsTransform;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.core.crs.LonLatBox;
import nl.areaal.core.tile.TileGrid;
import nl.areaal.core.tile.TileRange;
import org.locationtech.jts.geom.Envelope;

/** Where maps of cells have something to show. */
record CellLimits(GridFrame frame) {
    /** Farther out the region is smaller than a tile's corner. */
    static final int FIRST_ZOOM = 6;

    /** Half a pixel of the closest zoom that anybody draws, for what bends between two steps. */
    private static final double MARGIN_METRES = 1;

    /** Whether there are pictures of a zoom at all. */
    static boolean areDrawn(TileGrid grid, int zoom) {
        return grid.webZoom(zoom) >= FIRST_ZOOM;
    }

    /** The tiles with something on them, for each zoom that is drawn. */
    List<TileRange> tiles(TileGrid grid) {
        Envelope box = switch (grid) {
            case WEB_MERCATOR_QUAD -> around(new DeclaredCrs("EPSG:3857"));
            case NETHERLANDS_RD_NEW_QUAD -> frame.extent();
        };
        return TileRange.zooms(grid)
                .filter(zoom -> areDrawn(grid, zoom))
                .mapToObj(zoom -> TileRange.around(grid, zoom, box, MARGIN_METRES))
                .toList();
    }

    LonLatBox degrees() {
        Envelope box = around(DeclaredCrs.CRS84);
        return new LonLatBox(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }

    private Envelope around(DeclaredCrs system) {
        return CrsTransform.fromRegion(system).around(frame.extent());
    }
}
