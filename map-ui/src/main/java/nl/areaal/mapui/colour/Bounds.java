package nl.areaal.mapui.colour;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import nl.areaal.core.coverage.Grid;

/** Between which figures a scale spreads its colours, in the unit of the model. */
public record Bounds(double low, double high) {
    /** Heat is shown alike everywhere, so that regions can be compared. */
    static final Bounds HEAT = new Bounds(0, 3);

    /** So many cells tell how the answers lie: more would change the bounds by less than rounding does. */
    private static final int SAMPLE = 20_000;

    private static final double LOWEST_SHARE = 0.02;
    private static final double HIGHEST_SHARE = 0.98;

    public Bounds {
        if (!(low < high)) {
            throw new IllegalArgumentException("bounds: low is " + low + ", expected below high, " + high);
        }
    }

    /** The bounds for the answers of a model: round numbers between which nearly all cells lie. */
    public static Bounds of(String model, Grid grid) {
        if (model.equals("heat")) {
            return HEAT;
        }
        double[] sample = sample(grid.cells().length, cell -> grid.cells()[cell]);
        if (sample.length == 0) {
            return new Bounds(0, 1);
        }
        double low = sample[(int) (LOWEST_SHARE * (sample.length - 1))];
        double high = sample[(int) (HIGHEST_SHARE * (sample.length - 1))];
        double step = round(Math.max(high - low, 1e-6)) / 10;
        double from = Math.floor(low / step) * step;
        return new Bounds(from, Math.max(Math.ceil(high / step) * step, from + step));
    }

    /** The largest change that is worth a colour of its own: a round number that few cells go beyond. */
    public static double most(String model, Grid value, Grid baseline) {
        return model.equals("heat") ? 1 : most(value, baseline);
    }

    /** The same for two scenarios, which may lie close together whatever the model. */
    static double most(Grid value, Grid baseline) {
        IntToDoubleFunction change = cell -> Math.abs(value.cells()[cell] - (double) baseline.cells()[cell]);
        int[] changed = IntStream.range(0, value.cells().length)
                .filter(cell -> change.applyAsDouble(cell) > 0)
                .toArray();
        double[] sizes = sample(changed.length, i -> change.applyAsDouble(changed[i]));
        return sizes.length == 0 ? 1 : round(sizes[(int) (HIGHEST_SHARE * (sizes.length - 1))]);
    }

    /** In order; without those that are no number. */
    private static double[] sample(int count, IntToDoubleFunction figure) {
        int step = Math.max(1, Math.floorDiv(count, SAMPLE) | 1); // odd, so as not to walk down the columns
        return IntStream.iterate(0, i -> i < count, i -> i + step)
                .mapToDouble(figure)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
    }

    /** The next of 1, 2, 5, 10 and so on. */
    private static double round(double size) {
        double power = Math.pow(10, Math.floor(Math.log10(size)));
        for (double factor : new double[] {1, 2, 5}) {
            if (size <= factor * power * (1 + 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
