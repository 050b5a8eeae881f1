package nl.areaal.core.scenario.nature;

import java.util.Arrays;
import nl.areaal.core.scenario.Progress;

/** The gaps between the edges of patches, as far as a bound: for each patch its neighbours and how many metres away they are. */
final class PatchGaps {
    private final int[][] neighbours;
    private final double[][] metres;
    private final int[] count;

    private PatchGaps(int patches) {
        neighbours = new int[patches][8];
        metres = new double[patches][8];
        count = new int[patches];
    }

    static PatchGaps within(double mostMetres, Patches patches, Progress progress) {
        PatchGaps gaps = new PatchGaps(patches.count());
        double cellMetres = patches.frame().cellMetres();
        long bound = (long) Math.floor(Math.pow(mostMetres / cellMetres, 2)) + 1;
        int[][] runs = patches.runsByPatch();
        RunTree[] trees = new RunTree[runs.length];
        Arrays.setAll(trees, patch -> new RunTree(patches.runs(), runs[patch]));
        for (int one = 0; one < trees.length; one++) {
            progress.step(one, trees.length);
            for (int other = one + 1; other < trees.length; other++) {
                long squared = RunTree.gapSquared(trees[one], trees[other], bound);
                if (squared < bound) {
                    double gap = Math.sqrt((double) squared) * cellMetres;
                    gaps.add(one, other, gap);
                    gaps.add(other, one, gap);
                }
            }
        }
        return gaps;
    }

    int patches() {
        return count.length;
    }

    int neighbours(int patch) {
        return count[patch];
    }

    int neighbour(int patch, int place) {
        return neighbours[patch][place];
    }

    double metres(int patch, int place) {
        return metres[patch][place];
    }

    private void add(int patch, int neighbour, double gap) {
        if (count[patch] == neighbours[patch].length) {
            neighbours[patch] = Arrays.copyOf(neighbours[patch], 2 * count[patch]);
            metres[patch] = Arrays.copyOf(metres[patch], 2 * count[patch]);
        }
        neighbours[patch][count[patch]] = neighbour;
        metres[patch][count[patch]] = gap;
        count[patch]++;
    }
}
