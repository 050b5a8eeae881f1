package nl.areaal.core.scenario.heat;

import nl.areaal.core.coverage.BoxMean;
import nl.areaal.core.coverage.BoxMeanRows;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.WeightedOverlay;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;

/** The surroundings of each cell of a window, row by row: what the formula asks for, whatever the parameters. */
final class HeatRows {
    private static final WeightedOverlay COOLING =
            new WeightedOverlay((float) HeatIsland.COOLING_OF_TREES, (float) HeatIsland.COOLING_OF_SHRUBS, (float)
                    HeatIsland.COOLING_OF_GRASS);

    private final Layer builtLayer;
    private final Layer peopleLayer;
    private final Layer[] cover;
    private final Window window;
    private final BoxMeanRows builtUpRows;
    private final BoxMeanRows coolingRows;
    private final float[] people;
    private final float[] built;
    private final float[] share;
    private final float[][] covers;

    /** Mean built-up share within the large window; NaN where the cell itself has no data. */
    final float[] builtUp;

    /** Mean cooling by cover within the small window, before the cooling factor. */
    final float[] cooling;

    /** What people within 10 km add to the strongest heat island, in K. */
    final float[] peopleKelvin;

    HeatRows(FactBase in, Window window) {
        builtLayer = in.layer(Facts.BUILT);
        peopleLayer = in.layer(Facts.PEOPLE_NEAR);
        cover = new Layer[] {in.layer(Facts.TREE), in.layer(Facts.SHRUB), in.layer(Facts.GRASS)};
        this.window = window;
        GridFrame frame = in.frame();
        int reach = BoxMean.across(HeatModel.BUILT_UP_WINDOW_METRES, frame.cellMetres())
                .half();
        share = new float[window.columns() + 2 * reach];
        covers = new float[cover.length][window.columns() + 2 * reach];
        builtUpRows = box(HeatModel.BUILT_UP_WINDOW_METRES, frame).rows(this::readSealed, frame, window);
        coolingRows = box(HeatModel.COVER_WINDOW_METRES, frame).rows(this::readCooling, frame, window);
        people = new float[window.columns()];
        built = new float[window.columns()];
        builtUp = new float[window.columns()];
        cooling = new float[window.columns()];
        peopleKelvin = new float[window.columns()];
    }

    void next(int row) {
        builtUpRows.next(builtUp);
        coolingRows.next(cooling);
        builtLayer.read(row, window.column(), window.columns(), built);
        peopleLayer.read(row, window.column(), window.columns(), people);
        for (int i = 0; i < builtUp.length; i++) {
            builtUp[i] += built[i] * 0; // NaN where the cell itself is, whatever its neighbours have
        }
        takeLogarithms();
    }

    private static BoxMean box(double metres, GridFrame frame) {
        return BoxMean.across(metres, frame.cellMetres());
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
        builtLayer.read(row, column, count, share);
        readCovers(row, column, count);
        float[] tree = covers[0];
        float[] shrub = covers[1];
        float[] grass = covers[2];
        for (int i = 0; i < count; i++) {
            into[i] = share[i] * Math.max(0, 1 - (tree[i] + shrub[i] + grass[i]));
        }
    }

    private void readCooling(int row, int column, int count, float[] into) {
        readCovers(row, column, count);
        COOLING.row(covers, count, into);
    }

    private void readCovers(int row, int column, int count) {
        for (int i = 0; i < cover.length; i++) {
            cover[i].read(row, column, count, covers[i]);
        }
    }
}
