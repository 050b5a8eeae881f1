package nl.areaal.geodata.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** River, canals and the long straight ditches of the peat meadows in the west. */
final class Waterways {
    private static final double WESTERN_PEAT_METRES = 134_000;
    private static final int DITCH_SPACING_METRES = 200;
    private static final int DITCH_LENGTH_METRES = 900;
    private static final double DITCH_WIDTH_METRES = 3;
    private static final int SAMPLES = 12;

    /** A waterway with its class in the words of the layer {@code waterways}. */
    record Waterway(String kind, String name, double widthMetres, Geometry line) {}

    private Waterways() {}

    static Stream<Waterway> of(World world, Geometry province) {
        Stream<Waterway> river = Stream.of(named("river", Geography.RIVER));
        Stream<Waterway> canals = Geography.CANALS.stream().map(canal -> named("canal", canal));
        Stream<Waterway> drawn = Stream.concat(river, canals)
                .map(water -> new Waterway(
                        water.kind,
                        water.name,
                        water.widthMetres,
                        OverlayNGRobust.overlay(water.line, province, OverlayNG.INTERSECTION)))
                .filter(water -> !water.line.isEmpty());
        return Stream.concat(drawn, ditches(world).stream());
    }

    private static Waterway named(String kind, Geography.Named water) {
        return new Waterway(kind, water.name(), water.widthMetres(), water.line());
    }

    private static List<Waterway> ditches(World world) {
        SampleFrame frame = world.frame();
        double south = frame.north() - frame.rows() * frame.cellMetres();
        List<Waterway> ditches = new ArrayList<>();
        for (double y = south; y < frame.north(); y += DITCH_LENGTH_METRES) {
            for (double x = frame.west(); x < WESTERN_PEAT_METRES; x += DITCH_SPACING_METRES) {
                Coordinate foot = turned(x, y);
                Coordinate head = turned(x, y + DITCH_LENGTH_METRES - 40);
                if (liesInPasture(world, foot, head)) {
                    ditches.add(new Waterway(
                            "ditch", "", DITCH_WIDTH_METRES, RingTracer.RD.createLineString(new Coordinate[] {foot, head
                            })));
                }
            }
        }
        return ditches;
    }

    /** The strips fan out a little, as they do where farms were laid out from a winding river. */
    private static Coordinate turned(double x, double y) {
        double lean = 0.35 * Noise.smooth(97, x, y, 9_000);
        return Curve.centimetres(x + lean * (y - 455_000) * 0.2, y);
    }

    private static boolean liesInPasture(World world, Coordinate foot, Coordinate head) {
        for (int i = 0; i <= SAMPLES; i++) {
            double t = (double) i / SAMPLES;
            double x = foot.x + (head.x - foot.x) * t;
            double y = foot.y + (head.y - foot.y) * t;
            if (!world.isUsedFor(LandClass.GRASSLAND, x, y)) {
                return false;
            }
        }
        return true;
    }
}
