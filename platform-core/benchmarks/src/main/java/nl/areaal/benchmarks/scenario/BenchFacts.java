package nl.areaal.benchmarks.scenario;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Random;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;

/** Made-up facts for each cell, within the ranges that models answer for; one cell in a hundred has no data. */
final class BenchFacts {
    private static final int CELLS_WITHOUT = 100;
    private static final int BLOCK_CELLS = 50;

    private static final Map<LayerKey, Fact> FACTS = Map.ofEntries(
            entry(Facts.BUILT, (random, block) -> random.nextFloat()),
            entry(Facts.TREE, (random, block) -> random.nextFloat() / 3),
            entry(Facts.SHRUB, (random, block) -> random.nextFloat() / 3),
            entry(Facts.GRASS, (random, block) -> random.nextFloat() / 3),
            entry(Facts.WATER, (random, block) -> random.nextFloat() / 10),
            entry(Facts.PEOPLE_NEAR, (random, block) -> 100_000 + 50 * block),
            entry(Facts.RESIDENTS, (random, block) -> random.nextInt(10)),
            entry(Facts.DWELLINGS, (random, block) -> random.nextInt(5)),
            entry(Facts.JOBS, (random, block) -> random.nextInt(10)),
            entry(Facts.SOIL_GROUP, (random, block) -> 1 + block % 4),
            entry(Facts.PEAT, (random, block) -> block % 3 == 0 ? random.nextFloat() : 0),
            entry(Facts.SUMMER_DEPTH, (random, block) -> 0.3f + 0.6f * random.nextFloat()),
            entry(Facts.WINTER_DEPTH, (random, block) -> 0.3f + 0.6f * random.nextFloat()),
            entry(Facts.HABITAT, (random, block) -> random.nextFloat() / 2),
            entry(Facts.PUBLIC_GREEN, (random, block) -> random.nextFloat() / 2),
            entry(Facts.HOUSING_EXCLUDED, (random, block) -> block % 5 == 0 ? 1 : random.nextFloat() / 5),
            entry(Facts.RAIN_SUMMER, (random, block) -> 350 + block % 80),
            entry(Facts.EVAPORATION_SUMMER, (random, block) -> 480 + block % 80),
            entry(Facts.BACKGROUND_NO2, (random, block) -> 10 + block % 10),
            entry(Facts.BACKGROUND_PM10, (random, block) -> 14 + block % 5),
            entry(Facts.BACKGROUND_O3, (random, block) -> 40 + block % 10));

    private static final Fact NONE_YET = (random, block) -> 0;

    private BenchFacts() {}

    static float[] of(LayerKey key, GridFrame frame) {
        Random holes = new Random(1);
        Random random = new Random(key.hashCode());
        Fact fact = FACTS.getOrDefault(key, NONE_YET);
        float[] cells = new float[frame.cells()];
        int blocks = frame.columns() / BLOCK_CELLS;
        for (int i = 0; i < cells.length; i++) {
            int block = i / frame.columns() / BLOCK_CELLS * blocks + i % frame.columns() / BLOCK_CELLS;
            float value = fact.at(random, block);
            cells[i] = holes.nextInt(CELLS_WITHOUT) > 0 ? value : Float.NaN;
        }
        return cells;
    }

    @FunctionalInterface
    private interface Fact {
        float at(Random random, int block);
    }
}
