package nl.areaal.core.scenario.ground;

import java.util.List;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.ModelCard;

/**
 * What the ground of a window is covered with, row by row: six shares that fill the cell.
 *
 * <p>Sealed is what is built up and not green, as wherever the platform speaks of paving; what is neither that, nor green, nor water,
 * lies bare. A share is NaN where one that it depends on is not known.
 */
public final class GroundCover {
    private static final List<LayerKey> LAYERS =
            List.of(Facts.BUILT, Facts.TREE, Facts.SHRUB, Facts.GRASS, Facts.WATER);

    private final List<Layer> layers;
    private final Window window;
    private final float[][] shares;
    private final float[] sealed;
    private final float[] bare;

    public GroundCover(FactBase in, Window window) {
        this.layers = LAYERS.stream().map(in::layer).toList();
        this.window = window;
        shares = new float[LAYERS.size()][window.columns()];
        sealed = new float[window.columns()];
        bare = new float[window.columns()];
    }

    /** The facts that it reads, as inputs for a model's card. */
    public static List<ModelCard.Input> inputs() {
        return List.of(
                share(Facts.BUILT, "bebouwd aandeel", "built-up share"),
                share(Facts.TREE, "aandeel bomen", "tree cover"),
                share(Facts.SHRUB, "aandeel struiken", "shrub cover"),
                share(Facts.GRASS, "aandeel gras", "grass cover"),
                share(Facts.WATER, "aandeel open water", "open water"));
    }

    /** Goes on to a row; all shares are of that row from then on. */
    public void read(int row) {
        for (int layer = 0; layer < shares.length; layer++) {
            layers.get(layer).read(row, window.column(), window.columns(), shares[layer]);
        }
        float[] built = shares[0];
        float[] water = shares[4];
        for (int i = 0; i < sealed.length; i++) {
            float green = tree()[i] + shrub()[i] + grass()[i];
            float open = Math.max(0, 1 - green - water[i]);
            sealed[i] = Math.min(built[i] * Math.max(0, 1 - green), open);
            bare[i] = open - sealed[i];
        }
    }

    public float[] tree() {
        return shares[1];
    }

    public float[] shrub() {
        return shares[2];
    }

    public float[] grass() {
        return shares[3];
    }

    public float[] water() {
        return shares[4];
    }

    public float[] sealed() {
        return sealed;
    }

    public float[] bare() {
        return bare;
    }

    /** What the shares of a cell add up to: 1, unless more is covered than there is. */
    public float total(int cell) {
        return tree()[cell] + shrub()[cell] + grass()[cell] + water()[cell] + sealed[cell] + bare[cell];
    }

    private static ModelCard.Input share(LayerKey fact, String nl, String en) {
        return new ModelCard.Input(fact, new Bilingual(nl, en), "1", 0, 1);
    }
}
