package nl.areaal.ingest.sensorthings.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.areaal.geodata.sensorthings.query.Expression;
import nl.areaal.geodata.sensorthings.query.Expression.Binary;
import nl.areaal.geodata.sensorthings.query.Expression.Call;
import nl.areaal.geodata.sensorthings.query.Expression.Minus;
import nl.areaal.geodata.sensorthings.query.Expression.Not;
import nl.areaal.geodata.sensorthings.query.Expression.Path;
import nl.areaal.geodata.sensorthings.query.Function;
import nl.areaal.geodata.sensorthings.query.Operator;

/** Reads terms of filters and orders by the grammar of OData 4.0; the stronger operator takes its terms first. */
final class ExpressionParser {
    private static final Pattern WORD = Pattern.compile("[a-z]+(?![\\p{L}\\p{N}_./])");
    private static final Pattern NOT = Pattern.compile("not(?=[ (])");
    private static final Pattern FUNCTION = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z0-9_]+)*)\\(");
    private static final Pattern FIRST_SEGMENT = Pattern.compile("@?[\\p{L}_][\\p{L}\\p{N}_.]*");
    private static final Pattern NEXT_SEGMENT = Pattern.compile("/(@?[\\p{L}\\p{N}_.:-]+)");
    private static final int DEEPEST = 100;

    private final Cursor cursor;
    private final LiteralParser literals;
    private int depth;

    ExpressionParser(Cursor cursor) {
        this.cursor = cursor;
        literals = new LiteralParser(cursor);
    }

    Expression expression() {
        return expression(1);
    }

    private Expression expression(int weakest) {
        Expression left = operand();
        while (true) {
            int before = cursor.position();
            Optional<Operator> operator = operator();
            if (operator.isEmpty() || operator.get().strength() < weakest) {
                cursor.back(before);
                return left;
            }
            Expression right = expression(operator.get().strength() + 1);
            left = new Binary(operator.get(), left, right, left.position());
        }
    }

    private Optional<Operator> operator() {
        cursor.skipSpace();
        int start = cursor.position();
        Optional<String> word = cursor.take(WORD).map(MatchResult::group);
        Optional<Operator> operator = word.flatMap(Operator::ofWord);
        if (word.isPresent()
                && operator.isEmpty()
                && !word.get().equals("asc")
                && !word.get().equals("desc")) {
            throw cursor.wrong(start, "an operator: eq, ne, gt, ge, lt, le, and, or, add, sub, mul, div or mod");
        }
        return operator;
    }

    private Expression operand() {
        cursor.skipSpace();
        int start = cursor.position();
        if (++depth > DEEPEST) {
            throw cursor.wrong("at most " + DEEPEST + " levels of brackets");
        }
        try {
            if (cursor.skip('(')) {
                Expression inner = expression();
                cursor.expect(')');
                return inner;
            }
            if (cursor.take(NOT).isPresent()) {
                return new Not(operand(), start);
            }
            return literals.literal().<Expression>map(literal -> literal).orElseGet(() -> term(start));
        } finally {
            depth--;
        }
    }

    private Expression term(int start) {
        if (cursor.skip('-')) {
            return new Minus(operand(), start);
        }
        Optional<String> function = cursor.take(FUNCTION).map(call -> call.group(1));
        return function.isPresent() ? call(function.get(), start) : path(start);
    }

    private Call call(String name, int start) {
        Function function = Function.ofWord(name)
                .orElseThrow(() ->
                        cursor.wrong(start, "a function: " + Function.words().collect(Collectors.joining(", "))));
        List<Expression> arguments = new ArrayList<>();
        cursor.skipSpace();
        if (!cursor.skip(')')) {
            do {
                arguments.add(expression());
                cursor.skipSpace();
            } while (cursor.skip(','));
            cursor.expect(')');
        }
        if (!function.takes(arguments.size())) {
            throw cursor.wrong(start, name + " with " + function.arity());
        }
        return new Call(function, arguments, start);
    }

    private Path path(int start) {
        List<String> segments = new ArrayList<>();
        segments.add(cursor.take(FIRST_SEGMENT)
                .map(MatchResult::group)
                .orElseThrow(() -> cursor.wrong("a value, an attribute, a function or '('")));
        for (Optional<MatchResult> next = cursor.take(NEXT_SEGMENT);
                next.isPresent();
                next = cursor.take(NEXT_SEGMENT)) {
            segments.add(next.get().group(1));
        }
        return new Path(segments, start);
    }
}
