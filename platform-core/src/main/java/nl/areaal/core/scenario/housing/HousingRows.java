package nl.areaal.core.scenario.housing;

import java.util.List;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;

/** What the potential of the cells of a window is made of, row by row, whatever the parameters. */
final class HousingRows {
    private static final List<LayerKey> SHARES = List.of(
            Facts.BUILT, Facts.WATER, Facts.HABITAT, Facts.HOUSING_EXCLUDED, Facts.PEAT, Facts.TREE, Facts.SHRUB);

    private final Window window;
    private final float wetMetres;
    private final float dryMetres;
    private final Layer[] layers = new Layer[SHARES.size()];
    private final Layer depthLayer;
    private final float[][] shares;
    private final float[] depth;

    /** Share on which building is possible at all; NaN where something is not known. */
    final float[] available;

    /** How well the ground carries homes, 0 to 1. */
    final float[] ground;

    /** Share without trees or shrubs. */
    final float[] bare;

    /**
     * Opens the rows of a window.
     *
     * @param wetMetres with the ditch water this deep or less the ground is too wet
     * @param dryMetres with the ditch water this deep or more it is dry enough
     */
    HousingRows(FactBase in, Window window, float wetMetres, float dryMetres) {
        this.window = window;
        this.wetMetres = wetMetres;
        this.dryMetres = dryMetres;
        for (int i = 0; i < layers.length; i++) {
            layers[i] = in.layer(SHARES.get(i));
        }
        depthLayer = in.layer(Facts.SUMMER_DEPTH);
        shares = new float[layers.length][window.columns()];
        depth = new float[window.columns()];
        available = new float[window.columns()];
        ground = new float[window.columns()];
        bare = new float[window.columns()];
    }

    void next(int row) {
        for (int i = 0; i < layers.length; i++) {
            layers[i].read(row, window.column(), window.columns(), shares[i]);
        }
        depthLayer.read(row, window.column(), window.columns(), depth);
        makeAvailable();
        makeGround();
        makeBare();
    }

    private void makeAvailable() {
        float[] built = shares[0];
        float[] water = shares[1];
        float[] nature = shares[2];
        float[] excluded = shares[3];
        for (int i = 0; i < available.length; i++) {
            available[i] = HousingPotential.available(built[i], water[i], nature[i], excluded[i])
                    + nanBelowZero(Math.min(
                            Math.min(inside(built[i]), inside(water[i])),
                            Math.min(inside(nature[i]), inside(excluded[i]))));
        }
    }

    private void makeGround() {
        float[] peat = shares[4];
        for (int i = 0; i < ground.length; i++) {
            ground[i] = HousingPotential.ground(peat[i], HousingPotential.dryness(depth[i], wetMetres, dryMetres))
                    + nanBelowZero(Math.min(inside(peat[i]), HousingModel.DEEPEST_METRES - Math.abs(depth[i])));
        }
        dryWhereNeitherDitchNorPeat(peat);
    }

    private void dryWhereNeitherDitchNorPeat(float[] peat) {
        float dry = HousingPotential.ground(0, HousingPotential.dryness(dryMetres, wetMetres, dryMetres));
        for (int i = 0; i < ground.length; i++) {
            if (peat[i] == 0 && Float.isNaN(depth[i])) {
                ground[i] = dry;
            }
        }
    }

    private void makeBare() {
        float[] tree = shares[5];
        float[] shrub = shares[6];
        for (int i = 0; i < bare.length; i++) {
            bare[i] = Math.max(0, 1 - tree[i] - shrub[i]) + nanBelowZero(Math.min(inside(tree[i]), inside(shrub[i])));
        }
    }

    /** Below 0 for what is no share, of 0 to 1. */
    private static float inside(float share) {
        return share * (1 - share);
    }

    /** NaN for what is below 0 or unknown, else 0; without a branch, so that a loop takes many cells at a time. */
    private static float nanBelowZero(float value) {
        return 0 * (float) Math.sqrt(value);
    }
}
