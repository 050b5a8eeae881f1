package nl.areaal.geodata.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.area.Area;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.Residents;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** The province, its gemeenten and its wijken: real names, codes and figures, made-up borders that fit to the bit. */
final class SampleAreas {
    static final AreaCode PROVINCE = new AreaCode("PV26");

    private static final LocalDate VALID_FROM = LocalDate.of(2022, 1, 1);

    private SampleAreas() {}

    /** Parents before their children. */
    static List<Area> of(World world) {
        List<MultiPolygon> wijken = world.wijkBoundaries();
        List<Area> areas = new ArrayList<>();
        areas.add(province(world, wijken));
        for (Place gemeente : world.facts().gemeenten()) {
            areas.add(area(gemeente, Optional.of(PROVINCE), union(boundariesOf(world, gemeente, wijken))));
        }
        for (int i = 0; i < wijken.size(); i++) {
            Place wijk = world.facts().wijken().get(i);
            areas.add(area(wijk, Optional.of(new AreaCode(wijk.gemeenteCode())), wijken.get(i)));
        }
        return areas;
    }

    /** Joins neighbours that share their borders to the bit. */
    static MultiPolygon union(List<MultiPolygon> neighbours) {
        Geometry union = CoverageUnion.union(neighbours.toArray(Geometry[]::new));
        MultiPolygon joined = union instanceof Polygon polygon
                ? RingTracer.RD.createMultiPolygon(new Polygon[] {polygon})
                : (MultiPolygon) union;
        joined.setSRID(RingTracer.RD.getSRID());
        return joined;
    }

    private static Area province(World world, List<MultiPolygon> wijken) {
        List<Place> gemeenten = world.facts().gemeenten();
        Residents residents = Residents.of(
                gemeenten.stream().mapToInt(Place::inhabitants).sum(),
                gemeenten.stream().mapToInt(Place::dwellings).sum());
        return new Area(PROVINCE, "Utrecht", Optional.empty(), residents, union(wijken), VALID_FROM);
    }

    private static List<MultiPolygon> boundariesOf(World world, Place gemeente, List<MultiPolygon> wijken) {
        List<MultiPolygon> boundaries = new ArrayList<>();
        for (int i = 0; i < wijken.size(); i++) {
            if (world.facts().wijken().get(i).gemeenteCode().equals(gemeente.code())) {
                boundaries.add(wijken.get(i));
            }
        }
        return boundaries;
    }

    private static Area area(Place place, Optional<AreaCode> parent, MultiPolygon boundary) {
        return new Area(
                new AreaCode(place.code()),
                place.name(),
                parent,
                Residents.of(place.inhabitants(), place.dwellings()),
                boundary,
                VALID_FROM);
    }
}
