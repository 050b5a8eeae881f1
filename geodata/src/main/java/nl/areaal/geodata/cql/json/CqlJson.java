package nl.areaal.geodata.cql.json;

import java.util.ArrayList;
import java.util.List;
import nl.areaal.geodata.cql.Expression;
import nl.areaal.geodata.cql.Expression.Call;
import nl.areaal.geodata.cql.Expression.FunctionCall;
import nl.areaal.geodata.cql.Expression.Sequence;
import nl.areaal.geodata.cql.Filter;
import nl.areaal.geodata.cql.InvalidFilterException;
import nl.areaal.geodata.cql.Operator;
import nl.areaal.geodata.cql.Times;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads CQL2 JSON. */
public final class CqlJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String VALUE =
            "a value, or an object with op and args, property, date, timestamp, interval, bbox or type and coordinates";

    private final Filter.Reading reading = new Filter.Reading();
    private final GeoJsonShapes shapes = new GeoJsonShapes();

    private CqlJson() {}

    /**
     * Reads a filter.
     *
     * @throws InvalidFilterException with a JSON pointer to what makes no sense, and what was expected there
     */
    public static Filter read(String text) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JacksonException e) {
            String place = e.getLocation() == null
                    ? ""
                    : "character " + e.getLocation().getColumnNr();
            throw new InvalidFilterException(place, "what is no JSON", "an object in JSON");
        }
        CqlJson reader = new CqlJson();
        return reader.reading.finish(reader.expression(root, ""));
    }

    private Expression expression(JsonNode node, String place) {
        reading.enter(where(place));
        Expression read = reading.at(where(place), value(node, place));
        reading.leave();
        return read;
    }

    private Expression value(JsonNode node, String place) {
        return switch (node.getNodeType()) {
            case STRING -> new Expression.Text(node.asString());
            case BOOLEAN -> new Expression.Truth(node.asBoolean());
            case NUMBER -> number(node, place);
            case ARRAY -> new Sequence(all(node, place));
            case OBJECT -> object(node, place);
            default -> throw refuse(place, node, VALUE);
        };
    }

    private static Expression number(JsonNode node, String place) {
        try {
            return new Expression.Numeral(node.decimalValue());
        } catch (IllegalArgumentException e) {
            throw refuse(place, node, "a number of at most 1.8E308");
        }
    }

    private Expression object(JsonNode node, String place) {
        if (node.has("op")) {
            return call(node, place);
        }
        if (node.has("property")) {
            return new Expression.Property(string(node.path("property"), place + "/property"));
        }
        if (node.has("date")) {
            return Times.day(string(node.path("date"), place + "/date"), where(place + "/date"));
        }
        if (node.has("timestamp")) {
            return Times.moment(string(node.path("timestamp"), place + "/timestamp"), where(place + "/timestamp"));
        }
        if (node.has("interval")) {
            return interval(node.path("interval"), place + "/interval");
        }
        if (node.has("bbox") && !node.has("type")) {
            return shapes.box(node.path("bbox"), where(place + "/bbox"));
        }
        if (node.has("type")) {
            return new Expression.Shape(shapes.read(node, where(place)));
        }
        throw refuse(place, node, VALUE);
    }

    private Expression call(JsonNode node, String place) {
        String word = string(node.path("op"), place + "/op");
        JsonNode args = node.path("args");
        if (!args.isArray()) {
            throw refuse(place + "/args", args, "an array of what " + word + " works on");
        }
        Operator operator = Operator.ofJson(word).orElse(null);
        List<Expression> operands = all(args, place + "/args");
        if (operator == null) {
            return new FunctionCall(word, operands);
        }
        requireCount(operator, operands.size(), place);
        if (operator == Operator.IN
                && !(operands.get(1) instanceof Sequence list
                        && !list.elements().isEmpty())) {
            throw refuse(place + "/args/1", args.path(1), "an array of values");
        }
        return new Call(operator, operands);
    }

    private static void requireCount(Operator operator, int count, String place) {
        int fewest = operator.operands();
        if (count < fewest || (count > fewest && !operator.takesMore())) {
            throw new InvalidFilterException(
                    where(place + "/args"),
                    count + " operands of " + operator.json(),
                    fewest + (operator.takesMore() ? " or more" : ""));
        }
    }

    private List<Expression> all(JsonNode array, String place) {
        List<Expression> elements = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            elements.add(expression(array.path(i), place + "/" + i));
        }
        return elements;
    }

    private Expression interval(JsonNode ends, String place) {
        if (!ends.isArray() || ends.size() != 2) {
            throw refuse(place, ends, "an array of a start and an end");
        }
        return new Expression.Interval(end(ends.path(0), place + "/0"), end(ends.path(1), place + "/1"));
    }

    private Expression end(JsonNode end, String place) {
        if (end.isString()) {
            return reading.at(where(place), Times.end(end.asString(), where(place)));
        }
        Expression read = expression(end, place);
        if (!(read instanceof Expression.Property)) {
            throw refuse(place, end, "a date or time as a string, '..' or a property");
        }
        return read;
    }

    private static String string(JsonNode node, String place) {
        if (!node.isString()) {
            throw refuse(place, node, "a string");
        }
        return node.asString();
    }

    private static String where(String place) {
        return place.isEmpty() ? "the root" : place;
    }

    private static InvalidFilterException refuse(String place, JsonNode node, String expected) {
        return new InvalidFilterException(where(place), node.isMissingNode() ? "nothing" : node.toString(), expected);
    }
}
