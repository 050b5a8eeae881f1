package nl.areaal.core.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SimilarAreasTest {
    /** Dwellings a hectare, and the share of green: without their own scale the dwellings would settle it alone. */
    private static final Map<String, double[]> FEATURES = Map.of(
            "town", new double[] {40, 0.2},
            "like town", new double[] {44, 0.2},
            "green town", new double[] {40, 0.8},
            "village", new double[] {5, 0.7},
            "like village", new double[] {6, 0.7});

    @Test
    void theNearestComeFirst() {
        assertThat(SimilarAreas.to("town", FEATURES, 2)).containsExactly("like town", "green town");
        assertThat(SimilarAreas.to("village", FEATURES, 1)).containsExactly("like village");
    }

    @Test
    void anAreaOfWhichNothingIsKnownIsLikeNone() {
        assertThat(SimilarAreas.to("nowhere", FEATURES, 3)).isEmpty();
    }

    @Test
    void aFeatureInWhichAllAreAlikeSettlesNothing() {
        Map<String, double[]> flat =
                Map.of("a", new double[] {1, 1}, "b", new double[] {1, 3}, "c", new double[] {1, 2});
        assertThat(SimilarAreas.to("a", flat, 2)).containsExactly("c", "b");
    }
}
