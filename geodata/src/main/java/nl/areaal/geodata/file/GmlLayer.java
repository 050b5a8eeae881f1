package nl.areaal.geodata.file;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.areaal.geodata.layer.GeometryKind;
import nl.areaal.geodata.layer.PropertyType;
import org.locationtech.jts.geom.Geometry;

/** Learns what the features of one type look like: their schema may be anywhere, or nowhere. */
final class GmlLayer {
    /** A code such as 0344 is no number: its first zero means something. */
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9]\\d{0,17})");

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,30})(\\.\\d+)?([eE][+-]?\\d{1,3})?");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)?");

    private final String type;
    private final Map<String, PropertyType> properties = new LinkedHashMap<>();
    private Optional<GeometryKind> kind = Optional.empty();
    private Optional<GmlCrs> crs = Optional.empty();

    GmlLayer(String type) {
        this.type = type;
    }

    /**
     * Learns from one feature.
     *
     * @throws UnreadableSourceException when its reference system is another than that of those before
     */
    void see(GmlFeature feature) {
        feature.properties().forEach((name, text) -> properties.merge(name, typeOf(text), PropertyType::widen));
        feature.geometry().ifPresent(read -> {
            GeometryKind next = GeometryKind.of(read.geometry());
            kind = Optional.of(kind.map(next::and).orElse(next));
            if (crs.isPresent()
                    && read.crs().isPresent()
                    && !crs.get().declared().equals(read.crs().get().declared())) {
                throw new UnreadableSourceException("layer '" + type + "' has features in "
                        + crs.get().declared() + " and, from '" + feature.id().orElse("one without an id") + "' on, in "
                        + read.crs().get().declared() + ", expected one reference system");
            }
            crs = crs.or(read::crs);
        });
    }

    boolean hasGeometry() {
        return kind.isPresent();
    }

    SourceLayer layer() {
        return new SourceLayer(type, crs.map(GmlCrs::declared), kind.orElse(GeometryKind.MIXED), properties);
    }

    /** The feature with its values in the types of the layer. */
    static SourceFeature feature(GmlFeature feature, SourceLayer layer, long number) {
        Map<String, Object> values = new HashMap<>();
        feature.properties().forEach((name, text) -> {
            PropertyType type = layer.properties().getOrDefault(name, PropertyType.STRING);
            SourceValues.convert(type == PropertyType.INTEGER ? Long.valueOf(text) : text, type)
                    .ifPresent(value -> values.put(name, value));
        });
        Optional<Geometry> geometry = feature.geometry().map(GmlGeometry.Read::geometry);
        boolean ownId = feature.id().isPresent();
        return new SourceFeature(feature.id().orElse("#" + number), ownId, geometry, values, feature.faults());
    }

    private static PropertyType typeOf(String text) {
        if (INTEGER.matcher(text).matches()) {
            return PropertyType.INTEGER;
        }
        if (NUMBER.matcher(text).matches()) {
            return PropertyType.NUMBER;
        }
        if (text.equals("true") || text.equals("false")) {
            return PropertyType.BOOLEAN;
        }
        boolean moment = MOMENT.matcher(text).matches()
                && SourceValues.convert(text, PropertyType.DATE_TIME).isPresent();
        return moment ? PropertyType.DATE_TIME : PropertyType.STRING;
    }
}
