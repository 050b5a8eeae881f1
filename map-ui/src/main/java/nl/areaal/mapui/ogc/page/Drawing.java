package nl.areaal.mapui.ogc.page;

import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** A small map of some features as a drawing without a background; metres, north up. */
public final class Drawing {
    private static final double WIDTH = 600;
    private static final double HEIGHT = 400;
    private static final double MARGIN = 10;
    private static final double SMALLEST_METRES = 100;
    private static final int MOST_POSITIONS = 20_000;

    private final Envelope box = new Envelope();
    private final double scale;
    private int positions;

    private Drawing(List<Geometry> shapes) {
        shapes.forEach(shape -> box.expandToInclude(shape.getEnvelopeInternal()));
        box.expandBy(
                Math.max(0, SMALLEST_METRES - box.getWidth()) / 2, Math.max(0, SMALLEST_METRES - box.getHeight()) / 2);
        scale = Math.min((WIDTH - 2 * MARGIN) / box.getWidth(), (HEIGHT - 2 * MARGIN) / box.getHeight());
    }

    /** Draws shapes in RD New; nothing when there are none. */
    public static void of(List<Geometry> shapes, String description, Html html) {
        if (shapes.isEmpty()) {
            return;
        }
        Drawing drawing = new Drawing(shapes);
        html.open("svg", "viewBox", "0 0 600 400", "role", "img", "aria-label", description);
        shapes.forEach(shape -> drawing.parts(shape, html));
        html.close("svg");
    }

    private void parts(Geometry shape, Html html) {
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Geometry part = shape.getGeometryN(i);
            positions += part.getNumPoints();
            if (positions > MOST_POSITIONS) {
                return;
            }
            if (part.getNumGeometries() > 1) {
                parts(part, html);
            } else if (part instanceof Point point) {
                html.element("circle", "", "cx", x(point.getX()), "cy", y(point.getY()), "r", "4");
            } else {
                html.element("path", "", "class", part instanceof Polygon ? "area" : "line", "d", path(part));
            }
        }
    }

    private String path(Geometry part) {
        if (!(part instanceof Polygon polygon)) {
            return line(part);
        }
        StringBuilder rings = new StringBuilder(line(polygon.getExteriorRing())).append('Z');
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.append(line(polygon.getInteriorRingN(i))).append('Z');
        }
        return rings.toString();
    }

    private String line(Geometry line) {
        StringBuilder path = new StringBuilder();
        for (Coordinate place : line.getCoordinates()) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(x(place.x))
                    .append(' ')
                    .append(y(place.y));
        }
        return path.toString();
    }

    private String x(double metres) {
        return pixels(WIDTH / 2 + (metres - box.centre().x) * scale);
    }

    private String y(double metres) {
        return pixels(HEIGHT / 2 - (metres - box.centre().y) * scale);
    }

    private static String pixels(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
