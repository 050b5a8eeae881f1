package nl.areaal.geodata.cql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** A filter or a part of one. Two are equal when they say the same in the same order. */
public sealed interface Expression {
    /** What a collection calls one of its properties. */
    record Property(String name) implements Expression {}

    /** An operator with its operands. */
    record Call(Operator operator, List<Expression> operands) implements Expression {
        public Call {
            operands = List.copyOf(operands);
            int fewest = operator.operands();
            if (operands.size() < fewest || (operands.size() > fewest && !operator.takesMore())) {
                throw new IllegalArgumentException(
                        operator + " has " + operands.size() + " operands, expected " + fewest);
            }
        }

        public static Call of(Operator operator, Expression... operands) {
            return new Call(operator, List.of(operands));
        }
    }

    /** A function that the language itself does not have. */
    record FunctionCall(String name, List<Expression> operands) implements Expression {
        public FunctionCall {
            operands = List.copyOf(operands);
        }
    }

    record Text(String value) implements Expression {}

    record Numeral(BigDecimal value) implements Expression {
        /** Beyond this no column of numbers goes. */
        private static final int MOST_DIGITS = 400;

        /** @throws IllegalArgumentException when no double comes near it */
        public Numeral {
            if (Math.abs((long) value.precision() - value.scale()) > MOST_DIGITS
                    || !Double.isFinite(value.doubleValue())) {
                throw new IllegalArgumentException("number is out of range, expected at most 1.8E308");
            }
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        public static Numeral of(double value) {
            return new Numeral(BigDecimal.valueOf(value));
        }
    }

    record Truth(boolean value) implements Expression {}

    record Day(LocalDate value) implements Expression {}

    record Moment(Instant value) implements Expression {}

    /** The end of an interval that is not there. */
    record Open() implements Expression {}

    /** From one time to another, both included. */
    record Interval(Expression start, Expression end) implements Expression {}

    record Shape(Geometry value) implements Expression {}

    /** A box by its lower and its upper corner, in the order of the axes: four numbers, or six with heights. */
    record Box(List<Double> numbers) implements Expression {
        public Box {
            numbers = List.copyOf(numbers);
            if (numbers.size() != 4 && numbers.size() != 6) {
                throw new IllegalArgumentException("box has " + numbers.size() + " numbers, expected 4 or 6");
            }
        }

        public double west() {
            return numbers.get(0);
        }

        public double south() {
            return numbers.get(1);
        }

        public double east() {
            return numbers.get(numbers.size() / 2);
        }

        public double north() {
            return numbers.get(numbers.size() / 2 + 1);
        }
    }

    /** Several values in order: what IN looks through, and an array. */
    record Sequence(List<Expression> elements) implements Expression {
        public Sequence {
            elements = List.copyOf(elements);
        }
    }
}
