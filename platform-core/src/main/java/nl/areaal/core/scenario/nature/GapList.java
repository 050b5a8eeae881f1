package nl.areaal.core.scenario.nature;

import java.util.Arrays;

/** The gaps from one patch to others while they are being found, each in one {@code long}: the squared gap in cells, then the patch. */
final class GapList {
    private long[] gaps = new long[8];
    private int size;

    void add(int squaredCells, int patch) {
        if (size == gaps.length) {
            gaps = Arrays.copyOf(gaps, 2 * size);
        }
        gaps[size++] = (long) squaredCells << Integer.SIZE | patch;
    }

    /** Nearest first. */
    void sort() {
        gaps = Arrays.copyOf(gaps, size);
        Arrays.sort(gaps);
    }

    int[] patches() {
        return Arrays.stream(gaps).mapToInt(gap -> (int) gap).toArray();
    }

    double[] metres(double cellMetres) {
        return Arrays.stream(gaps)
                .mapToDouble(gap -> Math.sqrt((double) (gap >> Integer.SIZE)) * cellMetres)
                .toArray();
    }
}
