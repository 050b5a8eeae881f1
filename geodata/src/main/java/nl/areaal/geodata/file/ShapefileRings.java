package nl.areaal.geodata.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Tells which rings of a Shapefile's polygon are holes, by their direction, and in which other ring each lies. */
final class ShapefileRings {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private ShapefileRings() {}

    /** One polygon or several; a hole that lies in no ring is taken for a ring drawn the wrong way round. */
    static Geometry assemble(List<LinearRing> rings) {
        List<Shell> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (LinearRing ring : rings) {
            if (rings.size() > 1 && Orientation.isCCWArea(ring.getCoordinates())) {
                holes.add(ring);
            } else {
                shells.add(new Shell(ring, new ArrayList<>()));
            }
        }
        List<Shell> astray = new ArrayList<>();
        for (LinearRing hole : holes) {
            shellAround(hole, shells)
                    .ifPresentOrElse(
                            shell -> shell.holes().add(hole), () -> astray.add(new Shell(hole, new ArrayList<>())));
        }
        shells.addAll(astray);
        Polygon[] polygons = shells.stream().map(Shell::polygon).toArray(Polygon[]::new);
        return polygons.length == 1 ? polygons[0] : FACTORY.createMultiPolygon(polygons);
    }

    /** The smallest, because an island's hole lies within the ring of the mainland too. */
    private static Optional<Shell> shellAround(LinearRing hole, List<Shell> shells) {
        return shells.stream()
                .filter(shell -> shell.ring().getEnvelopeInternal().covers(hole.getEnvelopeInternal()))
                .filter(shell -> contains(shell.ring(), hole))
                .min(Comparator.comparingDouble(
                        shell -> shell.ring().getEnvelopeInternal().getArea()));
    }

    /** A hole may touch its shell, so a position on the shell's line decides nothing. */
    private static boolean contains(LinearRing shell, LinearRing hole) {
        Coordinate[] line = shell.getCoordinates();
        for (Coordinate position : hole.getCoordinates()) {
            if (!PointLocation.isOnLine(position, line)) {
                return PointLocation.isInRing(position, line);
            }
        }
        return true;
    }

    /** A ring and the holes in it. */
    private record Shell(LinearRing ring, List<LinearRing> holes) {
        Polygon polygon() {
            return FACTORY.createPolygon(ring, holes.toArray(LinearRing[]::new));
        }
    }
}
