package nl.areaal.geodata.sample;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** Lines that flow: through given points, or from one place to another with a bend that chance gives. */
final class Curve {
    private static final double STEP_METRES = 150;

    private Curve() {}

    /** A smooth line (Catmull-Rom) through points given as x, y, x, y in kilometres RD New. */
    static LineString through(double... kilometres) {
        List<Coordinate> knots = new ArrayList<>();
        for (int i = 0; i < kilometres.length; i += 2) {
            knots.add(new Coordinate(kilometres[i] * 1_000, kilometres[i + 1] * 1_000));
        }
        List<Coordinate> line = new ArrayList<>();
        for (int i = 0; i + 1 < knots.size(); i++) {
            Coordinate before = knots.get(Math.max(0, i - 1));
            Coordinate after = knots.get(Math.min(knots.size() - 1, i + 2));
            addSpan(line, before, knots.get(i), knots.get(i + 1), after);
        }
        line.add(knots.getLast());
        return RingTracer.RD.createLineString(line.toArray(Coordinate[]::new));
    }

    /** A line between two places that swerves by at most a share of its length. */
    static LineString between(long seed, Coordinate from, Coordinate to, double swerveShare) {
        double length = from.distance(to);
        int steps = (int) Math.max(2, length / STEP_METRES);
        Coordinate[] line = new Coordinate[steps + 1];
        for (int i = 0; i <= steps; i++) {
            double t = (double) i / steps;
            double x = from.x + (to.x - from.x) * t;
            double y = from.y + (to.y - from.y) * t;
            double aside = Noise.rough(seed, x, y, 2_500) * swerveShare * length * StrictMath.sin(Math.PI * t);
            line[i] = centimetres(x - (to.y - from.y) / length * aside, y + (to.x - from.x) / length * aside);
        }
        return RingTracer.RD.createLineString(line);
    }

    static Coordinate centimetres(double x, double y) {
        return new Coordinate(Math.round(x * 100) / 100.0, Math.round(y * 100) / 100.0);
    }

    private static void addSpan(List<Coordinate> line, Coordinate a, Coordinate b, Coordinate c, Coordinate d) {
        int steps = (int) Math.max(1, b.distance(c) / STEP_METRES);
        for (int i = 0; i < steps; i++) {
            double t = (double) i / steps;
            line.add(centimetres(spline(t, a.x, b.x, c.x, d.x), spline(t, a.y, b.y, c.y, d.y)));
        }
    }

    private static double spline(double t, double a, double b, double c, double d) {
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
    }
}
