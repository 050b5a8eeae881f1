package nl.areaal.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverflowTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void comesToTheSameRestInWhateverOrderItIsPoured(long seed) {
        Random random = new Random(seed);
        BasinForest forest = forest(random);
        long[] capacity = LongStream.generate(() -> random.nextInt(3) * random.nextLong(1_000))
                .limit(forest.nodes())
                .toArray();
        long[] water = LongStream.generate(() -> random.nextLong(1 + 300 * seed))
                .limit(forest.nodes())
                .toArray();
        List<Integer> basins = new ArrayList<>(IntStream.range(0, forest.nodes())
                .filter(forest::isBasin)
                .boxed()
                .toList());
        Overflow inOrder = poured(forest, capacity, water, basins);
        Collections.shuffle(basins, random);
        Overflow shuffled = poured(forest, capacity, water, basins);
        long standing = 0;
        for (int node = 1; node < capacity.length; node++) {
            assertThat(shuffled.standing(node))
                    .isEqualTo(inOrder.standing(node))
                    .isBetween(0L, capacity[node]);
            standing += inOrder.standing(node);
        }
        long poured = basins.stream().mapToLong(basin -> water[basin]).sum();
        assertThat(shuffled.gone()).isEqualTo(inOrder.gone()).isEqualTo(poured - standing);
    }

    private static Overflow poured(BasinForest forest, long[] capacity, long[] water, List<Integer> basins) {
        Overflow overflow = new Overflow(forest, capacity);
        basins.forEach(basin -> overflow.pour(basin, water[basin]));
        return overflow;
    }

    private static BasinForest forest(Random random) {
        Grid terrain = PriorityFloodTest.rough(random, 60, 50, 200);
        try (RowBands bands = new RowBands(1)) {
            Relief relief = Relief.of(terrain, bands);
            Basins basins = Basins.of(relief, bands);
            return BasinForest.of(basins.count(), Passes.between(basins, relief, bands));
        }
    }
}
