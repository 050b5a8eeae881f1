package nl.areaal.mapui.ogc.coverage;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.areaal.mapui.ogc.query.QueryParameter;
import nl.areaal.mapui.ogc.query.UnexpectedValueException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * A place or a line as well-known text: {@code coords}.
 *
 * @param kind the one kind of geometry that is taken
 */
record WktParameter<G extends Geometry>(Class<G> kind) implements QueryParameter<Optional<G>> {
    private static final int LONGEST = 20_000;
    private static final int MOST_CORNERS = 500;

    @Override
    public String name() {
        return "coords";
    }

    @Override
    public String description() {
        return "Where: a " + word() + " as well-known text, its coordinates in the order of crs.";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "maxLength", LONGEST);
    }

    @Override
    public Optional<G> whenAbsent() {
        return Optional.empty();
    }

    @Override
    public Optional<G> parse(String value) throws UnexpectedValueException {
        try {
            Optional<Geometry> read =
                    value.length() > LONGEST ? Optional.empty() : Optional.of(new WKTReader().read(value));
            if (read.filter(this::isUsable).isPresent()) {
                return read.map(kind::cast);
            }
        } catch (ParseException | IllegalArgumentException e) {
            // Said below, in the same words.
        }
        throw new UnexpectedValueException(expected());
    }

    String expected() {
        return "a " + word() + " as well-known text with finite numbers, e.g. "
                + (word().equals("POINT") ? "POINT(5.1 52.1)" : "LINESTRING(5.1 52.1,5.2 52.1)")
                + ", of at most " + MOST_CORNERS + " corners";
    }

    private boolean isUsable(Geometry read) {
        if (!kind.isInstance(read) || read.isEmpty() || read.getNumPoints() > MOST_CORNERS) {
            return false;
        }
        for (Coordinate corner : read.getCoordinates()) {
            if (!corner.isValid()) {
                return false;
            }
        }
        return true;
    }

    private String word() {
        return kind.getSimpleName().toUpperCase(Locale.ROOT);
    }
}
