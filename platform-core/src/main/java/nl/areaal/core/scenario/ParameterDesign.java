package nl.areaal.core.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The sets of parameters that a model is asked with: the central values first, then every corner of the ranges.
 *
 * <p>A full factorial design (Box, Hunter and Hunter 1978, chapter 10): an answer that moves one way with each parameter has its
 * extremes in the corners, and the mean difference between the corners where a parameter is high and those where it is low is
 * what that parameter does to the answer, its main effect.
 *
 * @param ranged the parameters with a range; the first changes fastest from corner to corner
 * @param fixed the others, which are the same in all sets
 */
public record ParameterDesign(List<Parameter> ranged, List<Parameter> fixed) {
    /** More would ask a model more than eight times over for each cell. */
    private static final int MOST_RANGED = 3;

    public ParameterDesign {
        ranged = List.copyOf(ranged);
        fixed = List.copyOf(fixed);
        if (ranged.size() > MOST_RANGED) {
            throw new IllegalArgumentException(
                    "parameter design: " + ranged.size() + " parameters with a range, expected at most " + MOST_RANGED);
        }
    }

    /** The design for some parameters, of which those with a range change from set to set. */
    public static ParameterDesign of(List<Parameter> parameters) {
        return new ParameterDesign(
                parameters.stream().filter(Parameter::isRanged).toList(),
                parameters.stream().filter(parameter -> !parameter.isRanged()).toList());
    }

    /** How many sets there are: 1 without ranges, else the central one and the corners. */
    public int sets() {
        return ranged.isEmpty() ? 1 : 1 + (1 << ranged.size());
    }

    /** The value of a ranged parameter, by its place, in a set. */
    public double value(int set, int place) {
        Parameter parameter = ranged.get(place);
        if (set == 0) {
            return parameter.central();
        }
        return isHigh(set, place) ? parameter.high() : parameter.low();
    }

    /** The values of a parameter in all sets: one without a range has the same in each. */
    public double[] values(String key) {
        double[] values = new double[sets()];
        Optional<Parameter> constant =
                fixed.stream().filter(parameter -> parameter.key().equals(key)).findFirst();
        if (constant.isPresent()) {
            Arrays.fill(values, constant.get().central());
            return values;
        }
        int place = place(key);
        for (int set = 0; set < values.length; set++) {
            values[set] = value(set, place);
        }
        return values;
    }

    /** The values of a parameter in all sets, as kernels take them. */
    public float[] floats(String key) {
        double[] values = values(key);
        float[] floats = new float[values.length];
        for (int set = 0; set < floats.length; set++) {
            floats[set] = (float) values[set];
        }
        return floats;
    }

    /**
     * What each ranged parameter does to an answer when it goes from the low end of its range to the high end, the others being
     * anywhere in theirs.
     *
     * @param answers one for each set
     */
    public double[] mainEffects(double[] answers) {
        double[] effects = new double[ranged.size()];
        for (int place = 0; place < effects.length; place++) {
            double sum = 0;
            for (int set = 1; set < answers.length; set++) {
                sum += isHigh(set, place) ? answers[set] : -answers[set];
            }
            effects[place] = 2 * sum / (sets() - 1);
        }
        return effects;
    }

    private static boolean isHigh(int corner, int place) {
        return (((corner - 1) >> place) & 1) == 1;
    }

    private int place(String key) {
        for (int place = 0; place < ranged.size(); place++) {
            if (ranged.get(place).key().equals(key)) {
                return place;
            }
        }
        throw new IllegalArgumentException("parameter design: no parameter " + key + " among " + ranged + fixed);
    }
}
