package nl.areaal.geodata.sensorthings.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** A term of a filter or of an order, by the grammar of OData 4.0 as SensorThings uses it. */
public sealed interface Expression {
    /** Where in the text of the option it begins, from 0. */
    int position();

    /** A value that stands in the text. */
    sealed interface Literal extends Expression {}

    record Text(String value, int position) implements Literal {}

    record Numeral(BigDecimal value, int position) implements Literal {}

    record Truth(boolean value, int position) implements Literal {}

    record Nothing(int position) implements Literal {}

    record Moment(Instant value, int position) implements Literal {}

    record Stretch(Instant start, Instant end, int position) implements Literal {}

    record Day(LocalDate value, int position) implements Literal {}

    record TimeOfDay(LocalTime value, int position) implements Literal {}

    /**
     * A length of time.
     *
     * @param iso as ISO 8601 writes it, e.g. P1DT2H
     */
    record Span(String iso, int position) implements Literal {}

    /** A shape in WGS 84, longitude first. */
    record Shape(Geometry value, int position) implements Literal {}

    /** An attribute of the entity or of one that it leads to, e.g. Datastream/Thing/properties/owner. */
    record Path(List<String> segments, int position) implements Expression {
        public Path {
            segments = List.copyOf(segments);
        }
    }

    record Call(Function function, List<Expression> arguments, int position) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    record Binary(Operator operator, Expression left, Expression right, int position) implements Expression {}

    record Not(Expression operand, int position) implements Expression {}

    record Minus(Expression operand, int position) implements Expression {}
}
