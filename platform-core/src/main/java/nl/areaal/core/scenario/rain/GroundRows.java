package nl.areaal.core.scenario.rain;

import java.util.ArrayList;
import java.util.List;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;

/** The ground of a window, row by row: the mean curve number of what covers each cell, and the room that measures add. */
final class GroundRows {
    private static final List<LayerKey> LAYERS =
            List.of(Facts.BUILT, Facts.TREE, Facts.SHRUB, Facts.GRASS, Facts.WATER, Facts.SOIL_GROUP, Facts.STORAGE);
    private static final float[] TREES = Surface.TREE.byGroup();
    private static final float[] SHRUBS = Surface.SHRUB.byGroup();
    private static final float[] GRASSES = Surface.GRASS.byGroup();
    private static final float[] BARE = Surface.BARE.byGroup();
    private static final float SEALED = Surface.SEALED.on(1);
    private static final float WATER = Surface.WATER.on(1);

    private final List<Layer> layers = new ArrayList<>();
    private final Window window;
    private final float[][] cells;

    /** Mean curve number by area (TR-55, worksheet 2); NaN where cover or soil is not known. */
    final float[] curveNumber;

    /** Share of each cell that is sealed. */
    final float[] sealed;

    GroundRows(FactBase in, Window window) {
        LAYERS.forEach(key -> layers.add(in.layer(key)));
        this.window = window;
        cells = new float[LAYERS.size()][window.columns()];
        curveNumber = new float[window.columns()];
        sealed = new float[window.columns()];
    }

    /** Room for rain that measures add to each cell, in mm. */
    float[] storage() {
        return cells[LAYERS.size() - 1];
    }

    void next(int row) {
        for (int layer = 0; layer < cells.length; layer++) {
            layers.get(layer).read(row, window.column(), window.columns(), cells[layer]);
        }
        weigh();
    }

    /** Sealed is what is built up and not green, as everywhere; what is neither that, nor green, nor water, lies bare. */
    private void weigh() {
        float[] built = cells[0];
        float[] tree = cells[1];
        float[] shrub = cells[2];
        float[] grass = cells[3];
        float[] water = cells[4];
        float[] group = cells[5];
        for (int i = 0; i < curveNumber.length; i++) {
            float green = tree[i] + shrub[i] + grass[i];
            float open = Math.max(0, 1 - green - water[i]);
            float paved = Math.min(built[i] * Math.max(0, 1 - green), open);
            float bare = open - paved;
            float soil = 0;
            if (green + bare > 0) {
                int on = known(group[i]);
                soil = TREES[on] * tree[i] + SHRUBS[on] * shrub[i] + GRASSES[on] * grass[i] + BARE[on] * bare;
            }
            sealed[i] = paved;
            curveNumber[i] = (soil + SEALED * paved + WATER * water[i]) / (green + water[i] + open);
        }
    }

    /** The soil group as an index, 0 for none that we know. */
    private static int known(float group) {
        int index = (int) group;
        return index == group && index >= 1 && index <= Surface.SOIL_GROUPS.size() ? index : 0;
    }
}
