package nl.areaal.core.crs;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * The one coordinate reference system that the platform keeps geometry in: Amersfoort / RD New, whose unit is the metre.
 */
public final class RegionCrs {
    /** EPSG:28992, Amersfoort / RD New. */
    public static final int SRID = 28992;

    /** Makes geometry that carries {@link #SRID}. */
    public static final GeometryFactory GEOMETRY = new GeometryFactory(new PrecisionModel(), SRID);

    private static final Envelope AREA_OF_USE = new Envelope(-7_000, 300_000, 289_000, 629_000);

    private RegionCrs() {}

    /** Whether a box lies where RD New is defined (NSGI: x from -7 to 300 km, y from 289 to 629 km). */
    public static boolean covers(Envelope box) {
        return AREA_OF_USE.covers(box);
    }
}
