package nl.areaal.core.scenario.analysis;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.areaal.core.scenario.engine.AreaFigures;

/**
 * Makes differences of indicators with different units comparable: a difference counts by how much the areas of the region differ
 * from each other as things are (the standard deviation of their central answers). A difference of 1 is thus as much as two areas
 * usually differ.
 *
 * <p>The band was no choice: a model whose parameters are well known would seem to react more than others.
 *
 * @param unit what counts as 1, in the unit of the model's answer
 */
public record Yardstick(double unit) {
    /** The yardstick of a model; where all areas are alike, or there is only one, its own size, and where that is 0, one. */
    public static Yardstick of(AreaFigures baseline) {
        double[] known = IntStream.range(0, baseline.areaCodes().size())
                .mapToDouble(baseline::central)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        double mean = DoubleStream.of(known).average().orElse(0);
        double variance = DoubleStream.of(known)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        return new Yardstick(firstAboveZero(Math.sqrt(variance), Math.abs(mean)));
    }

    /** The size of a difference. */
    public double strength(double delta) {
        return Math.abs(delta) / unit;
    }

    private static double firstAboveZero(double spread, double size) {
        if (spread > 0) {
            return spread;
        }
        return size > 0 ? size : 1;
    }
}
