package nl.areaal.core.scenario.nature;

import java.util.ArrayDeque;
import java.util.Arrays;
import nl.areaal.core.coverage.GridFrame;

/** Patches, gaps and ways found the simple way, cell by cell: what the quick search is compared with. */
final class SlowSearch {
    private final GridFrame frame;
    private final float[] habitat;
    private final int[] patch;

    SlowSearch(GridFrame frame, float[] habitat, double leastHectares) {
        this.frame = frame;
        this.habitat = habitat;
        this.patch = new int[habitat.length];
        Arrays.fill(patch, -1);
        int next = 0;
        boolean[] seen = new boolean[habitat.length];
        for (int cell = 0; cell < habitat.length; cell++) {
            if (habitat[cell] >= 0.5f && !seen[cell]) {
                int[] cells = flood(cell, seen);
                if (cells.length * frame.cellSquareMetres() / 10_000 >= leastHectares) {
                    for (int of : cells) {
                        patch[of] = next;
                    }
                    next++;
                }
            }
        }
    }

    int[] patchByCell() {
        return patch;
    }

    private int[] flood(int start, boolean[] seen) {
        ArrayDeque<Integer> open = new ArrayDeque<>();
        int[] found = new int[habitat.length];
        int count = 0;
        open.add(start);
        seen[start] = true;
        while (!open.isEmpty()) {
            int cell = open.remove();
            found[count++] = cell;
            for (int other = 0; other < habitat.length; other++) {
                if (!seen[other] && habitat[other] >= 0.5f && cellsApart(cell, other) == 0) {
                    seen[other] = true;
                    open.add(other);
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    double[][] gaps(int patches) {
        double[][] gaps = new double[patches][patches];
        for (double[] row : gaps) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        for (int one = 0; one < patch.length; one++) {
            for (int other = 0; other < patch.length; other++) {
                if (patch[one] >= 0 && patch[other] >= 0) {
                    double metres = cellsApart(one, other) * frame.cellMetres();
                    gaps[patch[one]][patch[other]] = Math.min(gaps[patch[one]][patch[other]], metres);
                }
            }
        }
        return gaps;
    }

    /** By Floyd and Warshall. */
    double[][] bestChances(double[][] gaps, double alpha, double mostMetres) {
        int count = gaps.length;
        double[][] best = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                best[i][j] = i == j ? 1 : gaps[i][j] <= mostMetres ? EquivalentArea.chance(gaps[i][j], alpha) : 0;
            }
        }
        for (int k = 0; k < count; k++) {
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < count; j++) {
                    best[i][j] = Math.max(best[i][j], best[i][k] * best[k][j]);
                }
            }
        }
        return best;
    }

    private double cellsApart(int one, int other) {
        int rows = Math.abs(one / frame.columns() - other / frame.columns());
        int columns = Math.abs(one % frame.columns() - other % frame.columns());
        return Math.hypot(Math.max(0, rows - 1), Math.max(0, columns - 1));
    }
}
