package nl.areaal.core.scenario.compare;

import java.util.Arrays;
import java.util.Optional;
import nl.areaal.core.coverage.CoverageSink;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.Zones;

/**
 * How the cells of an area differ among themselves, which a mean does not show.
 *
 * <p>Exact quantiles: the smallest value that so much of the area does not go beyond (definition 1 of Hyndman and Fan 1996), each
 * cell counting by how much of it lies in the area.
 */
public final class Spread {
    /** Shares of cells are kept to 1/65536, as in sums. */
    private static final double WHOLE_CELL = 65_536;

    /** Values, with the weight of each in the lower half, from low to high. */
    private final long[] sorted;

    private final long weight;
    private final double squareMetresPerWeight;

    private Spread(long[] sorted, double cellSquareMetres) {
        this.sorted = sorted;
        this.weight = Arrays.stream(sorted).map(Spread::weight).sum();
        this.squareMetresPerWeight = cellSquareMetres / WHOLE_CELL;
    }

    /** The spread of a layer within an area, by its number; empty when no cell of it has data. */
    public static Optional<Spread> of(Layer layer, Zones zones, int area) {
        Cells cells = new Cells(layer);
        zones.visit(area, cells);
        long[] sorted = Arrays.copyOf(cells.packed, cells.size);
        Arrays.sort(sorted);
        return sorted.length == 0
                ? Optional.empty()
                : Optional.of(new Spread(sorted, layer.frame().cellSquareMetres()));
    }

    /**
     * The value that a share of the area does not go beyond.
     *
     * @param share 0 for the lowest value, 0.5 for the median, 1 for the highest
     */
    public double quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("spread: share is " + share + ", expected 0 to 1");
        }
        double asked = share * weight;
        long sum = 0;
        for (long cell : sorted) {
            sum += weight(cell);
            if (sum >= asked) {
                return value(cell);
            }
        }
        return value(sorted[sorted.length - 1]);
    }

    /** The share of the area whose value goes beyond a limit. */
    public double shareAbove(double limit) {
        long above = Arrays.stream(sorted)
                .filter(cell -> value(cell) > limit)
                .map(Spread::weight)
                .sum();
        return (double) above / weight;
    }

    /** How much of the area has data. */
    public double squareMetres() {
        return weight * squareMetresPerWeight;
    }

    private static float value(long packed) {
        int ordered = (int) (packed >> Integer.SIZE);
        return Float.intBitsToFloat(flipped(ordered));
    }

    private static long weight(long packed) {
        return packed & 0xFFFF_FFFFL;
    }

    /** Bits of a number in an order in which whole numbers sort as it does; and back, since flipping twice is nothing. */
    private static int flipped(int bits) {
        return bits ^ (bits >> (Integer.SIZE - 1) & Integer.MAX_VALUE);
    }

    /** Gathers values with their weights. */
    private static final class Cells implements CoverageSink {
        private static final int FIRST_CAPACITY = 1024;

        private final Layer layer;
        private final float[] values;
        private long[] packed = new long[FIRST_CAPACITY];
        private int size;

        Cells(Layer layer) {
            this.layer = layer;
            this.values = new float[layer.frame().columns()];
        }

        @Override
        public void span(int row, int column, int count, double share) {
            layer.read(row, column, count, values);
            if (size + count > packed.length) {
                packed = Arrays.copyOf(packed, Math.max(size + count, 2 * packed.length));
            }
            long weight = (long) Math.rint(share * WHOLE_CELL);
            for (int i = 0; i < count; i++) {
                if (!Float.isNaN(values[i])) {
                    int ordered = flipped(Float.floatToIntBits(values[i]));
                    packed[size++] = (long) ordered << Integer.SIZE | weight;
                }
            }
        }
    }
}
