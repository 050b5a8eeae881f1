package nl.areaal.core.scenario.green;

import java.util.Arrays;
import nl.areaal.core.coverage.BoxMean;
import nl.areaal.core.coverage.BoxMeanRows;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;

/** Trees and parks around the cells of a window, row by row. */
final class ThreeThirtyRows {
    private final Layer residentsLayer;
    private final Layer greenLayer;
    private final Layer treeLayer;
    private final Window window;
    private final BoxMeanRows canopyRows;
    private final ParkRows[] parkRows;
    private final float[] residents;
    private final float[] green;
    private final float[] tree;

    /** Share under tree crowns in the neighbourhood. */
    final float[] canopy;

    /** 0 where people live and all is known, else NaN. */
    final float[] where;

    /** @param leastParkHectares how large a park must be; the same size may come more than once */
    ThreeThirtyRows(FactBase in, Window window, float... leastParkHectares) {
        this.window = window;
        residentsLayer = in.layer(Facts.RESIDENTS);
        greenLayer = in.layer(Facts.PUBLIC_GREEN);
        treeLayer = in.layer(Facts.TREE);
        GridFrame frame = in.frame();
        canopyRows = BoxMean.across(ThreeThirtyModel.NEIGHBOURHOOD_METRES, frame.cellMetres())
                .rows(treeLayer::read, frame, window);
        float[] sizes = distinct(leastParkHectares);
        parkRows = new ParkRows[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            parkRows[i] = new ParkRows(greenLayer, sizes[i], window);
        }
        residents = new float[window.columns()];
        green = new float[window.columns()];
        tree = new float[window.columns()];
        canopy = new float[window.columns()];
        where = new float[window.columns()];
    }

    void next(int row) {
        canopyRows.next(canopy);
        for (ParkRows parks : parkRows) {
            parks.next();
        }
        residentsLayer.read(row, window.column(), window.columns(), residents);
        greenLayer.read(row, window.column(), window.columns(), green);
        treeLayer.read(row, window.column(), window.columns(), tree);
        for (int i = 0; i < where.length; i++) {
            boolean lived = residents[i] >= GreenModel.LEAST_RESIDENTS && residents[i] <= GreenModel.MOST_RESIDENTS;
            boolean known = green[i] >= 0 && green[i] <= 1 && tree[i] >= 0 && tree[i] <= 1;
            where[i] = lived && known ? 0 : Float.NaN;
        }
    }

    /** How many middles of a park of that size lie within reach. */
    float[] parks(float leastHectares) {
        for (ParkRows parks : parkRows) {
            if (parks.leastHectares == leastHectares) {
                return parks.near;
            }
        }
        throw new IllegalArgumentException("parks: no size of " + leastHectares + " ha was asked for");
    }

    private static float[] distinct(float[] sizes) {
        float[] sorted = sizes.clone();
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }
}
