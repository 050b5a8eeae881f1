package nl.areaal.geodata.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * What each cell of the land is used for: towns grow around the wijken's points by the number of their dwellings, the rest
 * follows the bones of the region.
 */
final class LandUse {
    private static final int LEAST_CELLS = 8;
    private static final double PARK_FROM_NOISE = 0.4;
    private static final double TOWN_RAGGED_METRES = 450;

    private final SampleFrame frame;
    private final Mosaic territories;
    private final List<Place> wijken;
    private final int[] labels;
    private final double[] remoteness;

    private LandUse(Mosaic territories, List<Place> wijken) {
        this.frame = territories.frame;
        this.territories = territories;
        this.wijken = wijken;
        this.labels = new int[frame.cells()];
        this.remoteness = new double[frame.cells()];
    }

    /** A mosaic of the same land whose labels are the labels of {@link LandClass}. */
    static Mosaic of(Mosaic territories, List<Place> wijken) {
        return new LandUse(territories, wijken).mosaic();
    }

    private Mosaic mosaic() {
        Arrays.fill(labels, Mosaic.OUTSIDE);
        for (int cell = 0; cell < labels.length; cell++) {
            if (territories.inside(cell)) {
                labels[cell] = countryside(frame.x(cell), frame.y(cell)).label;
            }
        }
        growTowns();
        lay(Geography.RIVER, LandClass.WATER);
        Geography.MOTORWAYS.forEach(road -> lay(road, LandClass.INFRASTRUCTURE));
        Geography.CANALS.stream()
                .filter(canal -> canal.widthMetres() >= frame.cellMetres())
                .forEach(canal -> lay(canal, LandClass.WATER));
        Mosaic mosaic = new Mosaic(frame, labels);
        do {
            Tidying.dropCrumbs(mosaic, LEAST_CELLS);
        } while (Tidying.partCorners(mosaic));
        return mosaic;
    }

    private void lay(Geography.Named line, LandClass use) {
        BitSet cells = Geography.cellsAlong(frame, line);
        cells.stream().filter(territories::inside).forEach(cell -> labels[cell] = use.label);
    }

    private static LandClass countryside(double x, double y) {
        if (Geography.isLake(x, y)) {
            return LandClass.WATER;
        }
        double ridge = Geography.metresFromRidge(x, y) / (3_900 + 1_500 * Noise.rough(41, x, y, 3_000));
        if (ridge < 1) {
            return Noise.rough(43, x, y, 1_500) > 0.36 ? LandClass.HEATH : LandClass.FOREST;
        }
        return openLand(x, y);
    }

    private static LandClass openLand(double x, double y) {
        double patch = Noise.rough(47, x, y, 900);
        if (Noise.smooth(53, x, y, 1_300) > 0.82 && y < 455_000) {
            return LandClass.GREENHOUSE;
        }
        if (Noise.rough(59, x, y, 1_000) > 0.5) {
            return LandClass.FOREST;
        }
        // the wet west is pasture; ploughed fields come with the drier east and the river clay
        double dryness = Math.min(0.1, (x - 140_000) / 40_000) + (y < 449_000 ? 0.2 : 0) - 0.15;
        return patch < dryness ? LandClass.ARABLE : LandClass.GRASSLAND;
    }

    private void growTowns() {
        List<List<Integer>> cells = new ArrayList<>();
        wijken.forEach(wijk -> cells.add(new ArrayList<>()));
        for (int cell = 0; cell < labels.length; cell++) {
            if (territories.inside(cell) && labels[cell] != LandClass.WATER.label) {
                cells.get(territories.labels[cell]).add(cell);
            }
        }
        for (int wijk = 0; wijk < cells.size(); wijk++) {
            growTown(wijken.get(wijk), cells.get(wijk));
        }
    }

    private void growTown(Place wijk, List<Integer> cells) {
        cells.forEach(cell -> remoteness[cell] = remoteness(cell, wijk));
        cells.sort(Comparator.comparingDouble(cell -> remoteness[cell]));
        double housing = wijk.dwellings() / wijk.urbanity().dwellingsPerHousingHectare / frame.hectaresPerCell();
        int houses = (int) Math.min(housing, 0.93 * cells.size());
        int work =
                wijk.isWorkplace() ? (int) (0.55 * cells.size()) : (int) Math.min(cells.size() - houses, 0.12 * houses);
        for (int i = 0; i < Math.min(cells.size(), houses + work); i++) {
            int cell = cells.get(i);
            boolean leisure = Noise.rough(61, frame.x(cell), frame.y(cell), 700) > PARK_FROM_NOISE;
            boolean business = wijk.isWorkplace() ? i < work : i >= houses;
            LandClass built = business ? LandClass.BUSINESS : LandClass.RESIDENTIAL;
            labels[cell] = (leisure ? LandClass.PARK : built).label;
        }
    }

    private double remoteness(int cell, Place wijk) {
        double metres = Math.hypot(frame.x(cell) - wijk.x(), frame.y(cell) - wijk.y());
        double span = Math.sqrt(wijk.hectares() * 10_000);
        return metres / span + 0.28 * Noise.rough(67, frame.x(cell), frame.y(cell), TOWN_RAGGED_METRES);
    }
}
