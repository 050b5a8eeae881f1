package nl.areaal.mapui.ogc.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Parameter;

/** Schemas of the figures that models give. */
final class FigureSchemas {
    private FigureSchemas() {}

    /** Figures of a model by area, with the ranges of the parameters that make their bands. */
    static Map<String, Object> figures(ModelCard model) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("model", Schemas.words(List.of(model.key())));
        members.put("modelVersion", Schemas.words(List.of(model.version())));
        members.put("unit", Schemas.words(List.of(model.unit())));
        members.put("areas", Schemas.ordered("type", "array", "items", area()));
        members.put("remarks", Schemas.ordered("type", "array", "items", Schemas.anyObject()));
        Map<String, Object> schema = Schemas.object(members, List.of("model", "modelVersion", "unit", "areas"));
        schema.put("description", model.equation().text() + ranges(model));
        return schema;
    }

    private static Map<String, Object> area() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("area", Schemas.ordered("type", "string"));
        for (String figure :
                List.of("baseline", "value", "low", "high", "delta", "deltaLow", "deltaHigh", "squareMetres")) {
            members.put(figure, Schemas.number());
        }
        members.put("demonstrable", Schemas.ordered("type", "boolean"));
        return Schemas.object(members, List.of("area", "value", "low", "high"));
    }

    private static String ranges(ModelCard model) {
        StringBuilder ranges = new StringBuilder();
        model.parameters().stream()
                .filter(Parameter::isRanged)
                .forEach(parameter -> ranges.append("; ")
                        .append(parameter.key())
                        .append(" from ")
                        .append(parameter.low())
                        .append(" to ")
                        .append(parameter.high())
                        .append(parameter.unit().equals("1") ? "" : " " + parameter.unit()));
        return ranges.toString();
    }
}
