package nl.areaal.mapui.view;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.crs.CrsTransform;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.InterventionKind;
import nl.areaal.mapui.map.InterventionShape;
import nl.areaal.mapui.map.LonLat;
import nl.areaal.mapui.map.LonLatRing;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * One change of a scenario, with the outline as it was drawn.
 *
 * @param outline the same place as the intervention's extent, in degrees
 */
record Measure(Intervention intervention, LonLatRing outline) {
    /** A measure that was not drawn here. */
    static Measure of(Intervention intervention) {
        return new Measure(intervention, outlineOf(intervention.extent()));
    }

    InterventionKind kind() {
        return intervention.kind();
    }

    InterventionShape shape(String label) {
        return new InterventionShape(kind(), outline, label);
    }

    /** The same measure, of the same size, as far away as two positions on the map are; empty when that is outside the country. */
    Optional<Measure> moved(LonLat from, LonLat to) {
        Coordinate start = Ways.IN.apply(from.lon(), from.lat());
        Coordinate end = Ways.IN.apply(to.lon(), to.lat());
        return moved(end.x - start.x, end.y - start.y);
    }

    /** The same measure so many metres to the east and to the north; empty when that is outside the country. */
    Optional<Measure> moved(double eastMetres, double northMetres) {
        if (!Double.isFinite(eastMetres) || !Double.isFinite(northMetres)) {
            return Optional.empty();
        }
        Polygon extent = (Polygon) AffineTransformation.translationInstance(eastMetres, northMetres)
                .transform(intervention.extent());
        if (!RegionCrs.covers(extent.getEnvelopeInternal())) {
            return Optional.empty();
        }
        return Optional.of(
                new Measure(kind().make(extent, InterventionKind.settingsOf(intervention)), outlineOf(extent)));
    }

    private static LonLatRing outlineOf(Polygon extent) {
        Coordinate[] corners = Ways.OUT.apply(extent.getExteriorRing()).getCoordinates();
        List<LonLat> outline = Arrays.stream(corners)
                .limit(corners.length - 1L)
                .map(corner -> new LonLat(corner.x, corner.y))
                .toList();
        return new LonLatRing(outline);
    }

    /** Looked up once, by the first who needs them: each position of a drag goes both ways. */
    private static final class Ways {
        static final CrsTransform IN = CrsTransform.toRegion(DeclaredCrs.CRS84);
        static final CrsTransform OUT = CrsTransform.fromRegion(DeclaredCrs.CRS84);
    }
}
