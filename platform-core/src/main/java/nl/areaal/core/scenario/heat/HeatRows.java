package nl.areaal.core.scenario.heat;

import nl.areaal.core.coverage.BoxMean;
import nl.areaal.core.coverage.BoxMeanRows;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Layers;
import nl.areaal.core.coverage.WeightedOverlay;
import nl.areaal.core.coverage.Window;

/** The surroundings of each cell of a window, row by row: what the formula asks for, whatever the parameters. */
final class HeatRows {
    private static final WeightedOverlay COOLING =
            new WeightedOverlay((float) HeatIsland.COOLING_OF_TREES, (float) HeatIsland.COOLING_OF_SHRUBS, (float)
                    HeatIsland.COOLING_OF_GRASS);

    private final Layers in;
    private final Window window;
    private final BoxMeanRows builtUpRows;
    private final BoxMeanRows coolingRows;
    private final float[] people;
    private final float[] built;
    private final float[][] scratch;

    /** Mean built-up share within the large window; NaN where the cell itself has no data. */
    final float[] builtUp;

    /** Mean cooling by cover within the small window, before the cooling factor. */
    final float[] cooling;

    /** What people within 10 km add to the strongest heat island, in K. */
    final float[] peopleKelvin;

    HeatRows(Layers in, Window window) {
        this.in = in;
        this.window = window;
        GridFrame frame = in.frame();
        int reach = BoxMean.across(HeatModel.BUILT_UP_WINDOW_METRES, frame.cellMetres())
                .half();
        scratch = new float[HeatModel.INPUTS][window.columns() + 2 * reach];
        builtUpRows = box(HeatModel.BUILT_UP_WINDOW_METRES).rows(this::readSealed, frame, window);
        coolingRows = box(HeatModel.COVER_WINDOW_METRES).rows(this::readCooling, frame, window);
        people = new float[window.columns()];
        built = new float[window.columns()];
        builtUp = new float[window.columns()];
        cooling = new float[window.columns()];
        peopleKelvin = new float[window.columns()];
    }

    void next(int row) {
        builtUpRows.next(builtUp);
        coolingRows.next(cooling);
        in.get(HeatModel.BUILT).read(row, window.column(), window.columns(), built);
        in.get(HeatModel.PEOPLE).read(row, window.column(), window.columns(), people);
        for (int i = 0; i < builtUp.length; i++) {
            builtUp[i] += built[i] * 0; // NaN where the cell itself is, whatever its neighbours have
        }
        takeLogarithms();
    }

    private BoxMean box(double metres) {
        return BoxMean.across(metres, in.frame().cellMetres());
    }

    /** People come in coarse cells: one logarithm serves a run of equal ones. */
    private void takeLogarithms() {
        float last = Float.NaN;
        float kelvin = Float.NaN;
        for (int i = 0; i < people.length; i++) {
            if (people[i] != last) {
                last = people[i];
                kelvin = (float) (HeatIsland.KELVIN_PER_TENFOLD_PEOPLE * Math.log10(last));
            }
            peopleKelvin[i] = kelvin;
        }
    }

    private void readSealed(int row, int column, int count, float[] into) {
        for (int layer = HeatModel.BUILT; layer <= HeatModel.GRASS; layer++) {
            in.get(layer).read(row, column, count, scratch[layer]);
        }
        float[] share = scratch[HeatModel.BUILT];
        float[] tree = scratch[HeatModel.TREE];
        float[] shrub = scratch[HeatModel.SHRUB];
        float[] grass = scratch[HeatModel.GRASS];
        for (int i = 0; i < count; i++) {
            into[i] = share[i] * Math.max(0, 1 - (tree[i] + shrub[i] + grass[i]));
        }
    }

    private void readCooling(int row, int column, int count, float[] into) {
        float[][] cover = {scratch[HeatModel.TREE], scratch[HeatModel.SHRUB], scratch[HeatModel.GRASS]};
        for (int i = 0; i < cover.length; i++) {
            in.get(HeatModel.TREE + i).read(row, column, count, cover[i]);
        }
        COOLING.row(cover, count, into);
    }
}
