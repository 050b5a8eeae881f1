package nl.areaal.core.scenario.nature;

import java.util.Arrays;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.Zones;

/**
 * The parts of patches that lie in an area.
 *
 * @param patches by number, rising
 * @param hectares of each that lie within
 * @param squareMetres of the area for which it is known whether it is nature
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ZoneParts(int[] patches, double[] hectares, double squareMetres) {
    private static final double SQUARE_METRES_PER_HECTARE = 10_000;

    static ZoneParts of(int zone, Zones zones, Grid habitat, int[] patchByCell, int patchCount) {
        double[] hectares = new double[patchCount];
        double[] known = new double[1];
        double cellSquareMetres = habitat.frame().cellSquareMetres();
        zones.visit(zone, (row, column, count, share) -> {
            int start = habitat.frame().index(column, row);
            double squareMetres = share * cellSquareMetres;
            for (int cell = start; cell < start + count; cell++) {
                float nature = habitat.cells()[cell];
                known[0] += Float.isNaN(nature) ? 0 : squareMetres;
                if (patchByCell[cell] >= 0) {
                    hectares[patchByCell[cell]] += Math.min(1, nature) * squareMetres / SQUARE_METRES_PER_HECTARE;
                }
            }
        });
        int[] patches = new int[patchCount];
        int count = 0;
        for (int patch = 0; patch < patchCount; patch++) {
            if (hectares[patch] > 0) {
                patches[count] = patch;
                hectares[count++] = hectares[patch];
            }
        }
        return new ZoneParts(Arrays.copyOf(patches, count), Arrays.copyOf(hectares, count), known[0]);
    }
}
