package nl.areaal.core.scenario.rain;

import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.ground.GroundCover;

/** The mean curve number of what covers each cell of a window, and the room that measures add, row by row. */
final class CurveNumberRows {
    private static final float[] TREES = Surface.TREE.byGroup();
    private static final float[] SHRUBS = Surface.SHRUB.byGroup();
    private static final float[] GRASSES = Surface.GRASS.byGroup();
    private static final float[] BARE = Surface.BARE.byGroup();
    private static final float SEALED = Surface.SEALED.on(1);
    private static final float WATER = Surface.WATER.on(1);

    private final GroundCover cover;
    private final Layer soilGroups;
    private final Layer storages;
    private final Window window;
    private final float[] soilGroup;

    /** Mean curve number by area (TR-55, worksheet 2); NaN where cover or soil is not known. */
    final float[] curveNumber;

    /** Room for rain that measures add to each cell, in mm. */
    final float[] storage;

    CurveNumberRows(FactBase in, Window window) {
        cover = new GroundCover(in, window);
        soilGroups = in.layer(Facts.SOIL_GROUP);
        storages = in.layer(Facts.STORAGE);
        this.window = window;
        soilGroup = new float[window.columns()];
        curveNumber = new float[window.columns()];
        storage = new float[window.columns()];
    }

    float[] sealed() {
        return cover.sealed();
    }

    void next(int row) {
        cover.read(row);
        soilGroups.read(row, window.column(), window.columns(), soilGroup);
        storages.read(row, window.column(), window.columns(), storage);
        weigh(cover.tree(), cover.shrub(), cover.grass(), cover.bare());
    }

    private void weigh(float[] tree, float[] shrub, float[] grass, float[] bare) {
        float[] sealed = cover.sealed();
        float[] water = cover.water();
        for (int i = 0; i < curveNumber.length; i++) {
            float pervious = tree[i] + shrub[i] + grass[i] + bare[i];
            float soil = 0;
            if (pervious > 0) {
                int on = known(soilGroup[i]);
                soil = TREES[on] * tree[i] + SHRUBS[on] * shrub[i] + GRASSES[on] * grass[i] + BARE[on] * bare[i];
            }
            curveNumber[i] = (soil + SEALED * sealed[i] + WATER * water[i]) / (pervious + sealed[i] + water[i]);
        }
    }

    /** The soil group as an index, 0 for none that we know. */
    private static int known(float group) {
        int index = (int) group;
        return index == group && index >= 1 && index <= Surface.SOIL_GROUPS.size() ? index : 0;
    }
}
