package nl.areaal.geodata.cql.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.areaal.geodata.cql.Expression;
import nl.areaal.geodata.cql.Filter;
import nl.areaal.geodata.cql.InvalidFilterException;
import nl.areaal.geodata.cql.Times;
import nl.areaal.geodata.cql.text.Token.Kind;

/** Reads the values of a filter: numbers, texts, times and geometry. */
final class Literals {
    private final Tokens tokens;
    private final Filter.Reading reading;
    private final WellKnownText geometries;

    Literals(Tokens tokens, Filter.Reading reading) {
        this.tokens = tokens;
        this.reading = reading;
        this.geometries = new WellKnownText(tokens);
    }

    Expression text() {
        Token token = tokens.take();
        return reading.at(token.place(), new Expression.Text(token.text()));
    }

    /** A number with or without a sign before it. */
    Expression.Numeral number() {
        Token start = tokens.peek();
        boolean negative = tokens.takeSign("-");
        if (!negative) {
            tokens.takeSign("+");
        }
        if (tokens.peek().kind() != Kind.NUMBER) {
            throw tokens.unexpected("a number");
        }
        String digits = tokens.take().text();
        try {
            BigDecimal value = new BigDecimal(digits);
            return new Expression.Numeral(negative ? value.negate() : value);
        } catch (IllegalArgumentException e) {
            throw new InvalidFilterException(start.place(), digits, "a number of at most 1.8E308");
        }
    }

    /** The time or geometry that begins here, if one does. */
    Optional<Expression> find() {
        Token name = tokens.peek();
        if (geometries.begins()) {
            return Optional.of(reading.at(name.place(), new Expression.Shape(geometries.read())));
        }
        if (!tokens.peekSecond().isSign("(")) {
            return Optional.empty();
        }
        return switch (name.upperCase()) {
            case "BBOX" -> Optional.of(reading.at(name.place(), geometries.box()));
            case "DATE" -> Optional.of(reading.at(name.place(), time("a date such as '2026-04-30'", Times::day)));
            case "TIMESTAMP" ->
                Optional.of(reading.at(name.place(), time("a time such as '2026-04-30T12:00:00Z'", Times::moment)));
            case "INTERVAL" -> Optional.of(reading.at(name.place(), interval()));
            default -> Optional.empty();
        };
    }

    /** A time in brackets, read from its text and the place where that stands. */
    private Expression time(String expected, BiFunction<String, String, Expression> read) {
        tokens.take();
        tokens.requireSign("(");
        Token text = quoted(expected);
        Expression time = read.apply(text.text(), text.place());
        tokens.requireSign(")");
        return time;
    }

    private Expression interval() {
        tokens.take();
        tokens.requireSign("(");
        Expression start = end();
        tokens.requireSign(",");
        Expression end = end();
        tokens.requireSign(")");
        return new Expression.Interval(start, end);
    }

    private Expression end() {
        Token token = tokens.take();
        return reading.at(
                token.place(),
                switch (token.kind()) {
                    case TEXT -> Times.end(token.text(), token.place());
                    case NAME, QUOTED_NAME -> new Expression.Property(token.text());
                    case NUMBER, SIGN, END ->
                        throw new InvalidFilterException(
                                token.place(), token.found(), "a date or time in quotes, '..' or a property");
                });
    }

    private Token quoted(String expected) {
        if (tokens.peek().kind() != Kind.TEXT) {
            throw tokens.unexpected(expected);
        }
        return tokens.take();
    }
}
