package nl.areaal.mapui.scenario;

import java.util.Comparator;
import java.util.List;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.scenario.Intervention;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** The outlines of all areas, made ready to be asked many times which of them a place touches. */
final class AreaOutlines {
    /** A wijk that is all of its gemeente comes before it: the code of the part is the longer one. */
    private static final Comparator<Outline> SMALLEST_FIRST = Comparator.<Outline>comparingLong(
                    outline -> Math.round(outline.boundary.getGeometry().getArea()))
            .thenComparingInt(outline -> -outline.code.length());

    private final List<Outline> outlines;

    AreaOutlines(List<Zone> areas) {
        outlines = areas.stream()
                .map(area -> new Outline(area.code(), PreparedGeometryFactory.prepare(area.boundary())))
                .sorted(SMALLEST_FIRST)
                .toList();
    }

    /** The codes of the areas that interventions touch, the smallest first. */
    List<String> touched(List<Intervention> interventions) {
        return outlines.stream()
                .filter(outline -> interventions.stream()
                        .anyMatch(intervention -> outline.boundary.intersects(intervention.extent())))
                .map(Outline::code)
                .toList();
    }

    private record Outline(String code, PreparedGeometry boundary) {}
}
