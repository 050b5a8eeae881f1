package nl.areaal.core.scenario.compare;

import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.Zones;

/**
 * How the cells of an area differ among themselves, which a mean does not show.
 *
 * <p>Exact quantiles: the smallest value that so much of the area does not go beyond (definition 1 of Hyndman and Fan 1996), each
 * cell counting by how much of it lies in the area.
 *
 * <p>Nothing is sorted and no cells are kept: a question is answered digit by digit of the bits of values, and each digit takes one
 * look at all cells of the area ({@link BitTree}).
 */
public final class Spread {
    /** Shares of cells are kept to 1/65536, as in sums. */
    private static final double WHOLE_CELL = 65_536;

    private final Layer layer;
    private final Zones zones;
    private final int area;
    private final long weight;

    private Spread(Layer layer, Zones zones, int area) {
        this.layer = layer;
        this.zones = zones;
        this.area = area;
        this.weight = weightWhere(value -> !Float.isNaN(value));
    }

    /** The spread of a layer within an area, by its number; empty when no cell of it has data. */
    public static Optional<Spread> of(Layer layer, Zones zones, int area) {
        Spread spread = new Spread(layer, zones, area);
        return spread.weight == 0 ? Optional.empty() : Optional.of(spread);
    }

    /**
     * The value that a share of the area does not go beyond.
     *
     * @param share 0 for the lowest value, 0.5 for the median, 1 for the highest
     */
    public double quantile(double share) {
        return quantiles(share)[0];
    }

    /** The values that some shares of the area do not go beyond, in the order of the shares; takes no longer than one of them. */
    public double[] quantiles(double... shares) {
        BitTree tree = new BitTree((BitTree.LEVELS - 1) * shares.length);
        long[] asked = DoubleStream.of(shares).mapToLong(this::asked).toArray();
        int[] branch = new int[shares.length];
        int[][] digits = new int[shares.length][BitTree.LEVELS];
        for (int level = 0; level < BitTree.LEVELS; level++) {
            int number = level;
            eachRun((values, count, each) -> tree.add(number, values, count, each));
            for (int i = 0; i < shares.length; i++) {
                int digit = tree.reaching(branch[i], asked[i]);
                asked[i] -= tree.before(branch[i], digit);
                digits[i][level] = digit;
                branch[i] = level < BitTree.LEVELS - 1 ? tree.open(branch[i], digit) : branch[i];
            }
        }
        return Stream.of(digits).mapToDouble(BitTree::value).toArray();
    }

    /** The least weight that is as much as a share; even for the lowest value there has to be some. */
    private long asked(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("spread: share is " + share + ", expected 0 to 1");
        }
        return Math.max(1, (long) Math.ceil(share * weight));
    }

    /** The share of the area whose value goes beyond a limit. */
    public double shareAbove(double limit) {
        return (double) weightWhere(value -> value > limit) / weight;
    }

    /** How much of the area has data. */
    public double squareMetres() {
        return weight * layer.frame().cellSquareMetres() / WHOLE_CELL;
    }

    private long weightWhere(Asked asked) {
        long[] sum = new long[1];
        eachRun((values, count, each) -> {
            int cells = 0;
            for (int i = 0; i < count; i++) {
                cells += asked.holds(values[i]) ? 1 : 0;
            }
            sum[0] += cells * each;
        });
        return sum[0];
    }

    private void eachRun(Run run) {
        float[] values = new float[layer.frame().columns()];
        zones.visit(area, (row, column, count, share) -> {
            layer.read(row, column, count, values);
            run.take(values, count, (long) Math.rint(share * WHOLE_CELL));
        });
    }

    /** Takes cells that follow each other, and what each of them weighs. */
    @FunctionalInterface
    private interface Run {
        void take(float[] values, int count, long each);
    }

    /** Whether a value is among those asked for. */
    @FunctionalInterface
    private interface Asked {
        boolean holds(float value);
    }
}
