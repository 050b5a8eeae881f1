package nl.areaal.mapui.ogc.solid;

import nl.areaal.core.crs.CrsTransform;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.core.crs.Globe;

/** Ways between reference systems. Their register takes seconds to open, so that waits for the first who needs one. */
final class Systems {
    static final Globe GLOBE = new Globe();
    static final CrsTransform FROM_WEB = CrsTransform.toRegion(new DeclaredCrs("EPSG:3857"));

    private Systems() {}
}
