package nl.areaal.core.area;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds areas that are most like an area: by some features, each taken relative to how much areas differ in it, so that no unit
 * weighs more than another; the nearest by straight distance.
 */
public final class SimilarAreas {
    private SimilarAreas() {}

    /**
     * The areas that are most like one of them, the most alike first.
     *
     * @param features of all areas of the same level, equally many for each
     * @param most how many are wanted
     */
    public static List<String> to(String code, Map<String, double[]> features, int most) {
        double[] own = features.get(code);
        if (own == null) {
            return List.of();
        }
        double[] scale = scale(features, own.length);
        return features.entrySet().stream()
                .filter(other -> !other.getKey().equals(code))
                .sorted(Comparator.<Map.Entry<String, double[]>>comparingDouble(
                                other -> distance(own, other.getValue(), scale))
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The standard deviation of each feature over the areas. */
    private static double[] scale(Map<String, double[]> features, int count) {
        double[] scale = new double[count];
        for (int i = 0; i < count; i++) {
            int feature = i;
            double[] values =
                    features.values().stream().mapToDouble(one -> one[feature]).toArray();
            double mean = Arrays.stream(values).average().orElse(0);
            scale[i] = Math.sqrt(Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElse(0));
        }
        return scale;
    }

    private static double distance(double[] own, double[] other, double[] scale) {
        double sum = 0;
        for (int i = 0; i < own.length; i++) {
            double apart = scale[i] > 0 ? (own[i] - other[i]) / scale[i] : 0;
            sum += apart * apart;
        }
        return Math.sqrt(sum);
    }
}
