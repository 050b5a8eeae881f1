package nl.areaal.core.scenario.nature;

import java.util.Arrays;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Layer;

/** Patches of nature: cells of habitat that touch each other, be it by a corner. Patches below a least size are left out. */
final class Patches {
    private static final double SQUARE_METRES_PER_HECTARE = 10_000;
    private static final int NONE = -1;

    private final GridFrame frame;
    private final HabitatRuns runs;
    private final int[] patchOfRun;
    private final double[] hectares;

    private Patches(GridFrame frame, HabitatRuns runs, int[] patchOfRun, double[] hectares) {
        this.frame = frame;
        this.runs = runs;
        this.patchOfRun = patchOfRun;
        this.hectares = hectares;
    }

    static Patches of(Layer habitat, float leastShare, double leastHectares) {
        HabitatRuns runs = HabitatRuns.of(habitat, leastShare);
        double hectaresPerCell = habitat.frame().cellSquareMetres() / SQUARE_METRES_PER_HECTARE;
        int[] root = joined(runs, habitat.frame().rows());
        double[] ofRoot = new double[runs.size()];
        for (int run = 0; run < root.length; run++) {
            ofRoot[root[run]] += runs.cells(run) * hectaresPerCell;
        }
        int[] number = new int[runs.size()];
        double[] hectares = new double[runs.size()];
        int count = 0;
        for (int run = 0; run < root.length; run++) {
            boolean large = root[run] == run && ofRoot[run] >= leastHectares;
            number[run] = large ? count : NONE;
            if (large) {
                hectares[count++] = ofRoot[run];
            }
        }
        for (int run = 0; run < root.length; run++) {
            root[run] = number[root[run]];
        }
        return new Patches(habitat.frame(), runs, root, Arrays.copyOf(hectares, count));
    }

    int count() {
        return hectares.length;
    }

    double hectares(int patch) {
        return hectares[patch];
    }

    double hectares() {
        return Arrays.stream(hectares).sum();
    }

    GridFrame frame() {
        return frame;
    }

    HabitatRuns runs() {
        return runs;
    }

    /** The runs of each patch, from north to south. */
    int[][] runsByPatch() {
        int[] count = new int[hectares.length];
        for (int patch : patchOfRun) {
            if (patch != NONE) {
                count[patch]++;
            }
        }
        int[][] byPatch = new int[hectares.length][];
        Arrays.setAll(byPatch, patch -> new int[count[patch]]);
        Arrays.fill(count, 0);
        for (int run = 0; run < patchOfRun.length; run++) {
            int patch = patchOfRun[run];
            if (patch != NONE) {
                byPatch[patch][count[patch]++] = run;
            }
        }
        return byPatch;
    }

    /** The patch of each cell, -1 where there is none. */
    int[] byCell() {
        int[] patches = new int[frame.cells()];
        Arrays.fill(patches, NONE);
        for (int run = 0; run < patchOfRun.length; run++) {
            int start = frame.index(0, runs.row(run));
            Arrays.fill(patches, start + runs.from(run), start + runs.to(run), patchOfRun[run]);
        }
        return patches;
    }

    /** The first run of the patch of each run, found by joining runs with those that they touch in the row above. */
    private static int[] joined(HabitatRuns runs, int rows) {
        int[] parent = new int[runs.size()];
        Arrays.setAll(parent, run -> run);
        for (int row = 1; row < rows; row++) {
            int above = runs.first(row - 1);
            for (int run = runs.first(row); run < runs.first(row + 1); run++) {
                while (above < runs.first(row) && runs.to(above) < runs.from(run)) {
                    above++;
                }
                for (int touching = above;
                        touching < runs.first(row) && runs.from(touching) <= runs.to(run);
                        touching++) {
                    join(parent, touching, run);
                }
            }
        }
        Arrays.setAll(parent, run -> root(parent, run));
        return parent;
    }

    private static void join(int[] parent, int one, int other) {
        int a = root(parent, one);
        int b = root(parent, other);
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    private static int root(int[] parent, int run) {
        int at = run;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
