package nl.areaal.mapui.ogc.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import nl.areaal.geodata.cql.Expression;
import nl.areaal.geodata.cql.Operator;
import nl.areaal.geodata.layer.LayerColumn;
import nl.areaal.geodata.layer.PropertyType;

/** A property of the features as a parameter: only those that have this value. */
public record PropertyParameter(LayerColumn column) implements QueryParameter<Optional<Expression>> {
    @Override
    public String name() {
        return column.property();
    }

    @Override
    public String description() {
        return "Only features with this " + column.property() + ".";
    }

    @Override
    public Map<String, Object> schema() {
        return schema(column.type());
    }

    /** What JSON Schema says of values of a type. */
    public static Map<String, Object> schema(PropertyType type) {
        return switch (type) {
            case STRING -> Map.of("type", "string");
            case INTEGER -> Map.of("type", "integer");
            case NUMBER -> Map.of("type", "number");
            case BOOLEAN -> Map.of("type", "boolean");
            case DATE_TIME -> Map.of("type", "string", "format", "date-time");
        };
    }

    @Override
    public Optional<Expression> whenAbsent() {
        return Optional.empty();
    }

    @Override
    public Optional<Expression> parse(String value) throws UnexpectedValueException {
        Expression wanted = switch (column.type()) {
            case STRING -> new Expression.Text(value);
            case INTEGER -> whole(value);
            case NUMBER -> number(value);
            case BOOLEAN -> truth(value);
            case DATE_TIME -> moment(value);
        };
        return Optional.of(Expression.Call.of(Operator.EQUAL, new Expression.Property(column.property()), wanted));
    }

    private static Expression whole(String value) throws UnexpectedValueException {
        if (!value.matches("[+-]?[0-9]{1,18}")) {
            throw new UnexpectedValueException("a whole number");
        }
        return new Expression.Numeral(new BigDecimal(value));
    }

    private static Expression number(String value) throws UnexpectedValueException {
        try {
            return new Expression.Numeral(new BigDecimal(value));
        } catch (IllegalArgumentException e) {
            throw new UnexpectedValueException("a number");
        }
    }

    /** GDAL says 1 and 0. */
    private static Expression truth(String value) throws UnexpectedValueException {
        return new Expression.Truth(
                switch (value) {
                    case "true", "1" -> true;
                    case "false", "0" -> false;
                    default -> throw new UnexpectedValueException("true or false");
                });
    }

    private static Expression moment(String value) throws UnexpectedValueException {
        try {
            return new Expression.Moment(OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeException e) {
            throw new UnexpectedValueException("an RFC 3339 moment");
        }
    }
}
