package nl.areaal.geodata.cql.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import nl.areaal.geodata.cql.Expression;
import nl.areaal.geodata.cql.Expression.Call;
import nl.areaal.geodata.cql.Expression.Sequence;
import nl.areaal.geodata.cql.Operator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;

/** Writes a filter as CQL2 text that reads back to the same tree. */
public final class CqlTextWriter {
    private CqlTextWriter() {}

    public static String write(Expression expression) {
        return switch (expression) {
            case Call call -> call(call);
            case Expression.FunctionCall call -> call.name() + parenthesis(call.operands());
            case Expression.Property property -> name(property.name());
            case Expression.Text text -> text(text.value());
            case Expression.Numeral number -> number(number.value());
            case Expression.Truth truth -> truth.value() ? "TRUE" : "FALSE";
            case Expression.Day day -> "DATE('" + day.value() + "')";
            case Expression.Moment moment -> "TIMESTAMP('" + moment.value() + "')";
            case Expression.Open open -> "'..'";
            case Expression.Interval interval -> "INTERVAL(" + end(interval.start()) + ", " + end(interval.end()) + ")";
            case Expression.Shape shape -> shape(shape.value());
            case Expression.Box box ->
                box.numbers().stream()
                        .map(number -> number(BigDecimal.valueOf(number)))
                        .collect(Collectors.joining(", ", "BBOX(", ")"));
            case Sequence sequence -> parenthesis(sequence.elements());
        };
    }

    private static String call(Call call) {
        Operator operator = call.operator();
        List<Expression> operands = call.operands();
        if (operator.isWrittenAsFunction()) {
            return operator.text() + parenthesis(operands);
        }
        String first = operand(operands.getFirst());
        return switch (operator) {
            case NOT -> "NOT " + first;
            case IS_NULL -> first + " IS NULL";
            case IN ->
                ((Sequence) operands.get(1))
                        .elements().stream()
                                .map(CqlTextWriter::operand)
                                .collect(Collectors.joining(", ", first + " IN (", ")"));
            case BETWEEN -> first + " BETWEEN " + operand(operands.get(1)) + " AND " + operand(operands.get(2));
            default ->
                operands.stream().map(CqlTextWriter::operand).collect(Collectors.joining(" " + operator.text() + " "));
        };
    }

    /** Parentheses around all that is not a single value: nobody has to know then what binds more. */
    private static String operand(Expression expression) {
        boolean binds = expression instanceof Call call && !call.operator().isWrittenAsFunction();
        return binds ? "(" + write(expression) + ")" : write(expression);
    }

    private static String parenthesis(List<Expression> elements) {
        return elements.stream().map(CqlTextWriter::write).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String end(Expression end) {
        return switch (end) {
            case Expression.Day day -> "'" + day.value() + "'";
            case Expression.Moment moment -> "'" + moment.value() + "'";
            default -> write(end);
        };
    }

    private static String name(String name) {
        return Names.isPlain(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** After a backslash a doubled quote would be read as an escaped one and the end. */
    private static String text(String value) {
        return "'" + value.replace("'", value.contains("\\'") ? "\\'" : "''") + "'";
    }

    private static String number(BigDecimal value) {
        return value.toString();
    }

    private static String shape(Geometry geometry) {
        boolean hasHeights = geometry.getCoordinates().length > 0 && !Double.isNaN(geometry.getCoordinates()[0].getZ());
        return new WKTWriter(hasHeights ? 3 : 2).write(geometry);
    }
}
