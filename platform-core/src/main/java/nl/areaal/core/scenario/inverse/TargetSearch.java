package nl.areaal.core.scenario.inverse;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.areaal.core.scenario.engine.AreaFigures;

/**
 * Finds how much of a measure reaches a goal, by asking the forward question again and again.
 *
 * <p>Some amounts over the whole range are tried first. When the figure moves one way over them, the amount is closed in by halving
 * (bisection; Burden and Faires 2010, section 2.1) between two of them, for each set of parameters by itself: the amounts that are
 * needed then make a band. When it does not, halving could find any amount, so what was tried is handed back instead.
 */
public final class TargetSearch {
    /** How many pieces the range is first cut in; a figure that turns back twice within one goes unseen. */
    private static final int PIECES = 8;

    private final Question question;
    private final Measure measure;
    private final Goal goal;
    private final Forward forward;

    public TargetSearch(Question question, Measure measure) {
        this.question = question;
        this.measure = measure;
        this.goal = question.goal();
        this.forward = new Forward(question);
    }

    public Outcome run() {
        AreaFigures now = forward.before();
        if (!now.isComplete(forward.area())) {
            return new Outcome.NoFigure(
                    question.engine().gap(now.card(), question.before().facts(), forward.area()));
        }
        double without = now.central(forward.area());
        if (goal.isMetBy(without)) {
            return new Outcome.AlreadyReached(without);
        }
        int[] numbers = fromLittleToMuch(without);
        if (!movesOneWay(numbers, 0)) {
            return new Outcome.NotMonotone(tried(numbers));
        }
        OptionalInt enough = leastEnough(numbers, 0);
        return enough.isPresent() ? reached(enough.getAsInt(), numbers) : nearest(numbers);
    }

    /** The amount for central parameters, and between which amounts it lies for all others. */
    private Outcome reached(int enough, int[] numbers) {
        int direction = numbers[0] < numbers[numbers.length - 1] ? 1 : -1;
        int least = enough;
        int most = enough;
        boolean always = true;
        for (int set = 1; set < forward.before().bySetAndArea().length; set++) {
            OptionalInt ofSet = movesOneWay(numbers, set) ? leastEnough(numbers, set) : OptionalInt.empty();
            int number = ofSet.orElse(enough);
            least = direction * number < direction * least ? number : least;
            most = direction * number > direction * most ? number : most;
            always &= ofSet.isPresent();
        }
        double amount = measure.amount(enough);
        return new Outcome.Reached(
                amount,
                measure.amount(least),
                always ? OptionalDouble.of(measure.amount(most)) : OptionalDouble.empty(),
                forward.result(measure.with(amount)).orElseThrow());
    }

    private Outcome nearest(int[] numbers) {
        int best = numbers[0];
        for (int number : numbers) {
            best = goal.towards(answer(number, 0) - answer(best, 0)) > 0 ? number : best;
        }
        double amount = measure.amount(best);
        return new Outcome.NotReachable(
                amount, forward.result(measure.with(amount)).orElseThrow());
    }

    /** The amounts that are tried first, beginning at the end of the range where the measure does least. */
    private int[] fromLittleToMuch(double without) {
        int last = measure.last();
        double atLow = Math.abs(answer(0, 0) - without);
        double atHigh = Math.abs(answer(last, 0) - without);
        int pieces = Math.clamp(last, 1, PIECES);
        int[] numbers = new int[pieces + 1];
        for (int i = 0; i <= pieces; i++) {
            int number = (int) ((long) last * i / pieces);
            numbers[atLow <= atHigh ? i : pieces - i] = number;
        }
        return numbers;
    }

    /** Whether the figure is always there, and never goes back by more than the rounding of sums. */
    private boolean movesOneWay(int[] numbers, int set) {
        double rounding = forward.before().step();
        boolean up = true;
        boolean down = true;
        for (int i = 1; i < numbers.length; i++) {
            double change = answer(numbers[i], set) - answer(numbers[i - 1], set);
            up &= change >= -rounding;
            down &= change <= rounding;
        }
        return up || down;
    }

    /** The first number that meets the goal, when any does; of two neighbours that were tried, the one before does not. */
    private OptionalInt leastEnough(int[] numbers, int set) {
        int first = 0;
        while (first < numbers.length && !meets(numbers[first], set)) {
            first++;
        }
        if (first == 0 || first == numbers.length) {
            return first == 0 ? OptionalInt.of(numbers[0]) : OptionalInt.empty();
        }
        int tooLittle = numbers[first - 1];
        int enough = numbers[first];
        while (Math.abs(enough - tooLittle) > 1) {
            int middle = (tooLittle + enough) >>> 1;
            if (meets(middle, set)) {
                enough = middle;
            } else {
                tooLittle = middle;
            }
        }
        return OptionalInt.of(enough);
    }

    private boolean meets(int number, int set) {
        return goal.isMetBy(answer(number, set));
    }

    private double answer(int number, int set) {
        return forward.answer(measure.with(measure.amount(number)), set);
    }

    private List<Outcome.Tried> tried(int[] numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> new Outcome.Tried(measure.amount(number), answer(number, 0), meets(number, 0)))
                .toList();
    }
}
