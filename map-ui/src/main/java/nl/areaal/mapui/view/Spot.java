package nl.areaal.mapui.view;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.crs.CrsTransform;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.core.crs.LonLatBox;
import nl.areaal.geodata.area.AreaStore;
import nl.areaal.mapui.map.LonLat;
import nl.areaal.mapui.map.LonLatRing;
import org.locationtech.jts.geom.Coordinate;

/**
 * A place that somebody asks about, and how an address names it: {@code plek=5.1207,52.0907} or {@code gebied=GM0344}, which stands
 * for the middle of that area.
 *
 * @param area whose middle it is; empty for a place of its own
 */
record Spot(LonLat at, Optional<AreaSummary> area) {
    private static final String PLACE = "plek";
    private static final String AREA = "gebied";

    /** Beyond this RD New is not defined. */
    private static final LonLatBox NETHERLANDS = new LonLatBox(3.2, 50.7, 7.3, 53.6);

    private static final int RING_CORNERS = 24;
    private static final double RING_METRES = 60;
    private static final double METRES_PER_DEGREE = 111_320;

    /** A place as it stands in an address; empty when none is told, or none that is in the Netherlands. */
    static Optional<Spot> read(QueryParameters query, AreaStore areas) {
        return query.getSingleParameter(PLACE)
                .flatMap(Spot::parse)
                .map(at -> new Spot(at, Optional.empty()))
                .or(() -> query.getSingleParameter(AREA)
                        .flatMap(AreaCode::parse)
                        .flatMap(areas::summary)
                        .map(Spot::middleOf));
    }

    /** Whether an address tells a place at all, be it one that is of no use. */
    static boolean isTold(QueryParameters query) {
        return query.getSingleParameter(PLACE).isPresent()
                || query.getSingleParameter(AREA).isPresent();
    }

    /** How an address names a place, to some ten metres. */
    static QueryParameters of(LonLat place) {
        return QueryParameters.simple(Map.of(PLACE, String.format(Locale.ROOT, "%.4f,%.4f", place.lon(), place.lat())));
    }

    static QueryParameters of(AreaCode area) {
        return QueryParameters.simple(Map.of(AREA, area.value()));
    }

    /** A position as a browser tells it, to some hundred metres: closer is nobody's business. */
    static Optional<LonLat> roughly(String position) {
        return parse(position)
                .map(at -> new LonLat(Math.round(at.lon() * 1000) / 1000.0, Math.round(at.lat() * 1000) / 1000.0));
    }

    /** In RD New (EPSG:28992). */
    Coordinate inRegion() {
        return CrsTransform.toRegion(DeclaredCrs.CRS84).apply(at.lon(), at.lat());
    }

    /** A small circle around it. */
    LonLatRing ring() {
        List<LonLat> corners = new ArrayList<>();
        for (int corner = 0; corner < RING_CORNERS; corner++) {
            double angle = 2 * Math.PI * corner / RING_CORNERS;
            double degrees = RING_METRES / METRES_PER_DEGREE;
            corners.add(new LonLat(
                    at.lon() + degrees * Math.cos(angle) / Math.cos(Math.toRadians(at.lat())),
                    at.lat() + degrees * Math.sin(angle)));
        }
        return new LonLatRing(corners);
    }

    private static Spot middleOf(AreaSummary area) {
        LonLatBox box = area.box();
        return new Spot(new LonLat((box.west() + box.east()) / 2, (box.south() + box.north()) / 2), Optional.of(area));
    }

    private static Optional<LonLat> parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            double lon = Double.parseDouble(parts[0]);
            double lat = Double.parseDouble(parts[1]);
            boolean inside = lon >= NETHERLANDS.west()
                    && lon <= NETHERLANDS.east()
                    && lat >= NETHERLANDS.south()
                    && lat <= NETHERLANDS.north();
            return inside ? Optional.of(new LonLat(lon, lat)) : Optional.empty();
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }
}
