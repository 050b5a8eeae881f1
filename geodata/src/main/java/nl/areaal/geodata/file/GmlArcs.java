package nl.areaal.geodata.file;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;

/**
 * Draws the arcs that segments of GML curves may be as rows of positions.
 *
 * <p>Angles are measured from the first axis of the reference system to the second, as GDAL has it: in RD New from east to north.
 */
final class GmlArcs {
    /** What is told of a feature that has any. */
    static final String REMARK = "arcs drawn as straight lines that stay within 1 mm of them";

    private static final double METRES = 0.001;
    /** Less than a millimetre anywhere. */
    private static final double DEGREES = 8e-9;

    private static final Pattern METRE = Pattern.compile("(.*[:/#])?(m|met(re|er)s?|9001)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEGREE =
            Pattern.compile("(.*[:/#])?(deg|degrees?|\u00b0|9102|9122)", Pattern.CASE_INSENSITIVE);
    private static final Pattern RADIAN = Pattern.compile("(.*[:/#])?(rad|radians?|9101)", Pattern.CASE_INSENSITIVE);

    private GmlArcs() {}

    /** A length or an angle with the unit that is said of it. */
    record Measure(String text, Optional<String> unit) {}

    /**
     * The positions along an arc.
     *
     * @param name of its element
     * @param most how many positions may be made
     * @throws IllegalArgumentException when what it holds makes no arc
     */
    static Coordinate[] draw(
            String name, Coordinate[] row, Map<String, Measure> measures, Optional<GmlCrs> crs, int most) {
        ArcLine line = new ArcLine(crs.filter(GmlCrs::isInDegrees).isPresent() ? DEGREES : METRES, most);
        switch (name) {
            case "Arc" -> {
                requirePositions(name, row, row.length == 3, "three");
                line.through(row[0], row[1], row[2]);
            }
            case "ArcString" -> {
                requirePositions(name, row, row.length >= 3 && row.length % 2 == 1, "three, five and so on");
                for (int i = 0; i + 2 < row.length; i += 2) {
                    line.through(row[i], row[i + 1], row[i + 2]);
                }
            }
            case "Circle" -> {
                requirePositions(name, row, row.length == 3, "three");
                line.allAround(row[0], row[1], row[2]);
            }
            default -> around(name, row, measures, crs, line);
        }
        return line.positions();
    }

    private static void around(
            String name, Coordinate[] row, Map<String, Measure> measures, Optional<GmlCrs> crs, ArcLine line) {
        requirePositions(name, row, row.length == 1, "one");
        double radius = radius(measures, crs);
        boolean whole = name.startsWith("Circle");
        double from = whole ? 0 : angle("startAngle", measures);
        double to = whole ? 2 * Math.PI : angle("endAngle", measures);
        if (Math.abs(to - from) > 2 * Math.PI || from == to) {
            throw new IllegalArgumentException("its arc goes from " + Math.toDegrees(from) + " to " + Math.toDegrees(to)
                    + " degrees, which is nothing or more than a circle");
        }
        boolean northFirst = crs.filter(GmlCrs::northFirst).isPresent();
        line.around(row[0], radius, northFirst ? Math.PI / 2 - from : from, northFirst ? Math.PI / 2 - to : to);
        if (Math.abs(to - from) == 2 * Math.PI) {
            line.close();
        }
    }

    private static double radius(Map<String, Measure> measures, Optional<GmlCrs> crs) {
        Measure radius = require("radius", measures);
        Pattern unit = crs.filter(GmlCrs::isInDegrees).isPresent() ? DEGREE : METRE;
        if (radius.unit().filter(said -> !unit.matcher(said).matches()).isPresent()) {
            throw new IllegalArgumentException(
                    "its radius is in '" + radius.unit().get() + "', which is not the unit of its positions");
        }
        double length = number("radius", radius);
        if (!(length > 0)) {
            throw new IllegalArgumentException("its radius is '" + radius.text() + "'");
        }
        return length;
    }

    private static double angle(String name, Map<String, Measure> measures) {
        Measure angle = require(name, measures);
        double number = number(name, angle);
        if (angle.unit().filter(said -> RADIAN.matcher(said).matches()).isPresent()) {
            return number;
        }
        if (angle.unit().filter(said -> !DEGREE.matcher(said).matches()).isPresent()) {
            throw new IllegalArgumentException(
                    "its " + name + " is in '" + angle.unit().get() + "' and not in degrees or radians");
        }
        return Math.toRadians(number);
    }

    private static Measure require(String name, Map<String, Measure> measures) {
        return Optional.ofNullable(measures.get(name))
                .orElseThrow(() -> new IllegalArgumentException("an arc around a centre has no " + name));
    }

    private static double number(String name, Measure measure) {
        try {
            double number = Double.parseDouble(measure.text());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("its " + name + " is '" + measure.text() + "' and no number", e);
        }
        throw new IllegalArgumentException("its " + name + " is '" + measure.text() + "'");
    }

    private static void requirePositions(String name, Coordinate[] row, boolean fits, String expected) {
        if (!fits) {
            throw new IllegalArgumentException(
                    "positions of its " + name + " are " + row.length + ", expected " + expected);
        }
    }
}
