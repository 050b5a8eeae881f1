package nl.areaal.mapui.ogc.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.geodata.layer.ItemCrs;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Values at places as CoverageJSON (OGC 21-069r2).
 *
 * @param places x or longitude first, whatever the order of the system
 */
record CoverageJson(ItemCrs crs, List<Coordinate> places, List<Values> values) {
    /** The values of one parameter, by place; NaN where there is none. */
    record Values(String parameter, Bilingual title, String unit, List<Double> numbers) {
        Values {
            numbers = List.copyOf(numbers);
        }
    }

    /** A point has axes of its own; places along a line are told one by one, for they have no time. */
    Map<String, Object> document(boolean isPoint) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "Coverage");
        document.put("domain", domain(isPoint));
        Map<String, Object> parameters = new LinkedHashMap<>();
        Map<String, Object> ranges = new LinkedHashMap<>();
        for (Values one : values) {
            parameters.put(one.parameter(), parameter(one));
            ranges.put(one.parameter(), range(one, isPoint));
        }
        document.put("parameters", parameters);
        document.put("ranges", ranges);
        return document;
    }

    /** A line for each place. */
    String table() {
        StringBuilder table = new StringBuilder("x,y");
        values.forEach(one -> table.append(',').append(one.parameter()));
        for (int i = 0; i < places.size(); i++) {
            table.append("\r\n").append(places.get(i).x).append(',').append(places.get(i).y);
            for (Values one : values) {
                table.append(',')
                        .append(known(one.numbers().get(i)).map(String::valueOf).orElse(""));
            }
        }
        return table.append("\r\n").toString();
    }

    private Map<String, Object> domain(boolean isPoint) {
        Map<String, Object> axes = new LinkedHashMap<>();
        if (isPoint) {
            axes.put("x", Map.of("values", List.of(places.getFirst().x)));
            axes.put("y", Map.of("values", List.of(places.getFirst().y)));
        } else {
            Map<String, Object> composite = new LinkedHashMap<>();
            composite.put("dataType", "tuple");
            composite.put("coordinates", List.of("x", "y"));
            composite.put(
                    "values",
                    places.stream().map(place -> List.of(place.x, place.y)).toList());
            axes.put("composite", composite);
        }
        Map<String, Object> system =
                Map.of("type", crs.isInDegrees() ? "GeographicCRS" : "ProjectedCRS", "id", crs.uri());
        List<String> order = crs.isLatitudeFirst() ? List.of("y", "x") : List.of("x", "y");
        Map<String, Object> domain = new LinkedHashMap<>();
        domain.put("type", "Domain");
        domain.put("domainType", isPoint ? "Point" : "MultiPoint");
        domain.put("axes", axes);
        domain.put("referencing", List.of(Map.of("coordinates", order, "system", system)));
        return domain;
    }

    private static Map<String, Object> parameter(Values one) {
        Map<String, String> label =
                Map.of("nl", one.title().nl(), "en", one.title().en());
        return Map.of(
                "type",
                "Parameter",
                "observedProperty",
                Map.of("label", label),
                "unit",
                Map.of("symbol", Map.of("value", one.unit(), "type", "http://www.opengis.net/def/uom/UCUM/")));
    }

    private static Map<String, Object> range(Values one, boolean isPoint) {
        List<@Nullable Double> numbers = new ArrayList<>();
        for (double number : one.numbers()) {
            numbers.add(known(number).orElse(null));
        }
        Map<String, Object> range = new LinkedHashMap<>();
        range.put("type", "NdArray");
        range.put("dataType", "float");
        if (!isPoint) {
            range.put("axisNames", List.of("composite"));
            range.put("shape", List.of(one.numbers().size()));
        }
        range.put("values", numbers);
        return range;
    }

    private static Optional<Double> known(double number) {
        return Double.isNaN(number) ? Optional.empty() : Optional.of(number);
    }
}
