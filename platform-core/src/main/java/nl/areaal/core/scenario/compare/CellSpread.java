package nl.areaal.core.scenario.compare;

import java.util.Optional;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.Zones;

/**
 * The spread of a figure over the cells of an area in five numbers, for a small chart and a sentence.
 *
 * @param low a tenth of the area does not go beyond it
 * @param median half of the area does not go beyond it
 * @param high nine tenths of the area do not go beyond it
 */
public record CellSpread(double lowest, double low, double median, double high, double highest) {
    private static final double TENTH = 0.1;
    private static final double HALF = 0.5;

    public CellSpread {
        if (!(lowest <= low && low <= median && median <= high && high <= highest)) {
            throw new IllegalArgumentException("cell spread: " + lowest + ", " + low + ", " + median + ", " + high
                    + ", " + highest + " do not rise, expected each at least the one before");
        }
    }

    /** The five numbers of a layer within an area, by its number; empty when no cell of it has data. */
    public static Optional<CellSpread> of(Layer layer, Zones zones, int area) {
        return Spread.of(layer, zones, area).map(CellSpread::of);
    }

    /** All at once: each question looks at every cell of the area. */
    private static CellSpread of(Spread spread) {
        double[] numbers = spread.quantiles(0, TENTH, HALF, 1 - TENTH, 1);
        return new CellSpread(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }
}
