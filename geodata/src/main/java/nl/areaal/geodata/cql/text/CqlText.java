package nl.areaal.geodata.cql.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.areaal.geodata.cql.Expression;
import nl.areaal.geodata.cql.Expression.Call;
import nl.areaal.geodata.cql.Expression.Sequence;
import nl.areaal.geodata.cql.Filter;
import nl.areaal.geodata.cql.InvalidFilterException;
import nl.areaal.geodata.cql.Operator;
import nl.areaal.geodata.cql.text.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads CQL2 text: one method for each level of binding, from OR, which binds least, down to single values.
 *
 * <p>What the operands are (numbers, texts, geometry) is none of its business; a parenthesis can hold any of them.
 */
public final class CqlText {
    private static final int LONGEST = 50_000;
    private static final int MOST_SUMS = 500;
    private static final String OPERAND = "a property, a value, a function or '('";

    private final Tokens tokens;
    private final Filter.Reading reading = new Filter.Reading();
    private final Literals literals;

    /** What a parenthesis turned out to hold, when it is only the beginning of something longer. */
    private @Nullable Expression begun;

    /** Each is the left side of the next one: a long chain is a deep tree, and chains within chains add up. */
    private int sums;

    private CqlText(Tokens tokens) {
        this.tokens = tokens;
        this.literals = new Literals(tokens, reading);
    }

    /**
     * Reads a filter.
     *
     * @throws InvalidFilterException saying at which character it stops making sense, and what was expected there
     */
    public static Filter read(String text) {
        if (text.length() > LONGEST) {
            throw new InvalidFilterException("", text.length() + " characters", "at most " + LONGEST);
        }
        CqlText reader = new CqlText(new Tokens(Scanner.scan(text)));
        Expression expression = reader.disjunction();
        if (reader.tokens.peek().kind() != Kind.END) {
            throw reader.tokens.unexpected("an operator, AND, OR or the end");
        }
        return reader.reading.finish(expression);
    }

    private Expression disjunction() {
        return chain(Operator.OR, this::conjunction);
    }

    private Expression conjunction() {
        return chain(Operator.AND, this::negation);
    }

    private Expression chain(Operator operator, Supplier<Expression> level) {
        Token start = tokens.peek();
        List<Expression> operands = new ArrayList<>(List.of(level.get()));
        while (tokens.takeWord(operator.text())) {
            operands.add(level.get());
        }
        return operands.size() == 1 ? operands.getFirst() : at(start, new Call(operator, operands));
    }

    private Expression negation() {
        Token start = tokens.peek();
        if (begun == null && tokens.takeWord("NOT")) {
            return at(start, Call.of(Operator.NOT, predicate()));
        }
        return predicate();
    }

    private Expression predicate() {
        Expression left = sum();
        Token sign = tokens.peek();
        Optional<Operator> comparison = sign.kind() == Kind.SIGN
                ? Operator.ofJson(sign.text()).filter(CqlText::isComparison)
                : Optional.empty();
        if (comparison.isPresent()) {
            tokens.take();
            return at(sign, Call.of(comparison.get(), left, sum()));
        }
        if (tokens.takeWord("IS")) {
            boolean not = tokens.takeWord("NOT");
            tokens.requireWord("NULL");
            return negated(not, sign, Call.of(Operator.IS_NULL, left));
        }
        boolean not = tokens.takeWord("NOT");
        if (tokens.takeWord("LIKE")) {
            return negated(not, sign, Call.of(Operator.LIKE, left, primary()));
        }
        if (tokens.takeWord("BETWEEN")) {
            Expression low = sum();
            tokens.requireWord("AND");
            return negated(not, sign, Call.of(Operator.BETWEEN, left, low, sum()));
        }
        if (tokens.takeWord("IN")) {
            return negated(not, sign, Call.of(Operator.IN, left, list()));
        }
        if (not) {
            throw tokens.unexpected("LIKE, BETWEEN or IN");
        }
        return left;
    }

    private static boolean isComparison(Operator operator) {
        return operator.kind() == Operator.Kind.COMPARISON;
    }

    private Expression negated(boolean not, Token start, Call call) {
        at(start, call);
        return not ? at(start, Call.of(Operator.NOT, call)) : call;
    }

    private Expression list() {
        Token start = tokens.peek();
        tokens.requireSign("(");
        List<Expression> elements = new ArrayList<>();
        do {
            elements.add(sum());
        } while (tokens.takeSign(","));
        tokens.requireSign(")");
        return at(start, new Sequence(elements));
    }

    private Expression sum() {
        return arithmetic(this::product, Operator.PLUS, Operator.MINUS);
    }

    private Expression product() {
        return arithmetic(this::power, Operator.TIMES, Operator.DIVIDED_BY, Operator.MODULO, Operator.WHOLE_DIVIDED_BY);
    }

    private Expression arithmetic(Supplier<Expression> level, Operator... operators) {
        Expression left = level.get();
        for (Optional<Operator> next = nextOf(operators); next.isPresent(); next = nextOf(operators)) {
            Token sign = tokens.take();
            if (++sums > MOST_SUMS) {
                throw new InvalidFilterException(
                        sign.place(), "more", "at most " + MOST_SUMS + " operators of arithmetic");
            }
            left = at(sign, Call.of(next.get(), left, level.get()));
        }
        return left;
    }

    private Optional<Operator> nextOf(Operator... operators) {
        Token token = tokens.peek();
        for (Operator operator : operators) {
            if (token.isSign(operator.json()) || token.isWord(operator.json())) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    private Expression power() {
        Expression base = factor();
        Token sign = tokens.peek();
        return tokens.takeSign("^") ? at(sign, Call.of(Operator.POWER, base, factor())) : base;
    }

    private Expression factor() {
        Token sign = tokens.peek();
        boolean signed = begun == null && (sign.isSign("-") || sign.isSign("+"));
        if (signed && tokens.peekSecond().kind() == Kind.NUMBER) {
            return at(sign, literals.number());
        }
        if (signed && sign.isSign("-")) {
            tokens.take();
            return at(sign, Call.of(Operator.TIMES, at(sign, Expression.Numeral.of(-1)), primary()));
        }
        return primary();
    }

    private Expression primary() {
        Expression first = begun;
        if (first != null) {
            begun = null;
            return first;
        }
        Token token = tokens.peek();
        return switch (token.kind()) {
            case TEXT -> literals.text();
            case NUMBER -> at(token, literals.number());
            case QUOTED_NAME -> at(tokens.take(), new Expression.Property(token.text()));
            case NAME -> named();
            case SIGN -> parenthesis();
            case END -> throw tokens.unexpected(OPERAND);
        };
    }

    private Expression parenthesis() {
        if (!tokens.peek().isSign("(")) {
            throw tokens.unexpected(OPERAND);
        }
        reading.enter(tokens.take().place());
        Expression inside = disjunction();
        tokens.requireSign(")");
        reading.leave();
        return inside;
    }

    private Expression named() {
        Token name = tokens.peek();
        String word = name.upperCase();
        if (word.equals("TRUE") || word.equals("FALSE")) {
            return at(tokens.take(), new Expression.Truth(word.equals("TRUE")));
        }
        if (Names.isWord(word)) {
            throw tokens.unexpected(OPERAND);
        }
        Optional<Expression> literal = literals.find();
        if (literal.isPresent()) {
            return literal.get();
        }
        tokens.take();
        return tokens.peek().isSign("(") ? call(name) : at(name, new Expression.Property(name.text()));
    }

    private Expression call(Token name) {
        reading.enter(name.place());
        List<Expression> operands = elements();
        reading.leave();
        Optional<Operator> operator = Operator.ofFunction(name.text());
        if (operator.isEmpty()) {
            return at(name, new Expression.FunctionCall(name.text(), operands));
        }
        if (operands.size() != operator.get().operands()) {
            throw new InvalidFilterException(
                    name.place(),
                    operands.size() + " operands of " + name.text(),
                    String.valueOf(operator.get().operands()));
        }
        return at(name, new Call(operator.get(), operands));
    }

    /** What stands between parentheses with commas between; it may be nothing. */
    private List<Expression> elements() {
        tokens.requireSign("(");
        List<Expression> elements = new ArrayList<>();
        if (tokens.takeSign(")")) {
            return elements;
        }
        do {
            elements.add(element());
        } while (tokens.takeSign(","));
        if (!tokens.takeSign(")")) {
            throw tokens.unexpected("',' or ')'");
        }
        return elements;
    }

    /** Where an array can stand, a parenthesis is one, unless what comes after it shows that it only groups. */
    private Expression element() {
        Token start = tokens.peek();
        if (!start.isSign("(")) {
            return disjunction();
        }
        reading.enter(start.place());
        List<Expression> inside = elements();
        reading.leave();
        if (inside.size() != 1 || tokens.peek().isSign(",") || tokens.peek().isSign(")")) {
            return at(start, new Sequence(inside));
        }
        begun = inside.getFirst();
        return disjunction();
    }

    private <E extends Expression> E at(Token token, E expression) {
        return reading.at(token.place(), expression);
    }
}
