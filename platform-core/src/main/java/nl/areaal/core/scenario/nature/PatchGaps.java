package nl.areaal.core.scenario.nature;

import java.util.Arrays;
import nl.areaal.core.scenario.Progress;

/**
 * The gaps between the edges of patches, as far as a bound: for each patch its neighbours, nearest first, and how many metres away
 * they are.
 *
 * <p>A gap is left out when a third patch makes a way that is no longer: no best way needs it, and most gaps go that way.
 */
final class PatchGaps {
    private final int[][] neighbours;
    private final double[][] metres;

    private PatchGaps(int[][] neighbours, double[][] metres) {
        this.neighbours = neighbours;
        this.metres = metres;
    }

    static PatchGaps within(double mostMetres, Patches patches, Progress progress) {
        double cellMetres = patches.frame().cellMetres();
        int bound = (int) Math.min(Integer.MAX_VALUE, Math.floor(Math.pow(mostMetres / cellMetres, 2)) + 1);
        GapList[] found = found(bound, patches, progress);
        int[][] neighbours = new int[found.length][];
        double[][] metres = new double[found.length][];
        for (int patch = 0; patch < found.length; patch++) {
            found[patch].sort();
            neighbours[patch] = found[patch].patches();
            metres[patch] = found[patch].metres(cellMetres);
        }
        return new PatchGaps(neighbours, metres).withoutDetours();
    }

    int patches() {
        return neighbours.length;
    }

    int neighbours(int patch) {
        return neighbours[patch].length;
    }

    int neighbour(int patch, int place) {
        return neighbours[patch][place];
    }

    double metres(int patch, int place) {
        return metres[patch][place];
    }

    private static GapList[] found(int bound, Patches patches, Progress progress) {
        int[][] runs = patches.runsByPatch();
        RunTree[] trees = new RunTree[runs.length];
        Arrays.setAll(trees, patch -> new RunTree(patches.runs(), runs[patch]));
        GapList[] found = new GapList[runs.length];
        Arrays.setAll(found, patch -> new GapList());
        for (int one = 0; one < trees.length; one++) {
            progress.step(one, trees.length);
            for (int other = one + 1; other < trees.length; other++) {
                long squared = RunTree.gapSquared(trees[one], trees[other], bound);
                if (squared < bound) {
                    found[one].add((int) squared, other);
                    found[other].add((int) squared, one);
                }
            }
        }
        return found;
    }

    private PatchGaps withoutDetours() {
        int[][] kept = new int[neighbours.length][];
        double[][] keptMetres = new double[neighbours.length][];
        double[] direct = new double[neighbours.length];
        for (int patch = 0; patch < neighbours.length; patch++) {
            Arrays.fill(direct, Double.NEGATIVE_INFINITY);
            for (int i = 0; i < neighbours[patch].length; i++) {
                direct[neighbours[patch][i]] = metres[patch][i];
            }
            strikeOut(patch, direct);
            kept[patch] = Arrays.stream(neighbours[patch])
                    .filter(neighbour -> direct[neighbour] >= 0)
                    .toArray();
            keptMetres[patch] = Arrays.stream(kept[patch])
                    .mapToDouble(neighbour -> direct[neighbour])
                    .toArray();
        }
        return new PatchGaps(kept, keptMetres);
    }

    /** Strikes out each neighbour to which there is a way over a nearer one that is no longer. */
    private void strikeOut(int patch, double[] direct) {
        int[] over = neighbours[patch];
        double farthest = over.length == 0 ? 0 : metres[patch][over.length - 1];
        for (int i = 0; i < over.length; i++) {
            if (direct[over[i]] < 0) {
                continue; // what lies beyond it is found over the patch that leads to it
            }
            double first = metres[patch][i];
            for (int j = 0; j < neighbours[over[i]].length && first + metres[over[i]][j] <= farthest; j++) {
                int beyond = neighbours[over[i]][j];
                if (first + metres[over[i]][j] <= direct[beyond]) {
                    direct[beyond] = Double.NEGATIVE_INFINITY;
                }
            }
        }
    }
}
