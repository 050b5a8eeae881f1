package nl.areaal.core.scenario.green;

import nl.areaal.core.coverage.BoxSum;
import nl.areaal.core.coverage.BoxSumRows;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;

/** Both steps of {@link SharedGreen} for the cells of a window, row by row. */
final class GreenRows {
    /** People are counted in steps of 1/65536, so that those of a farmhouse spread over its hectare still count. */
    private static final double STEPS_PER_PERSON = 1 << 16;

    /** Green is shared in steps of half a square millimetre a person: a crowd within reach leaves little of each cell. */
    private static final double STEPS_PER_SQUARE_METRE = 1 << 21;

    /** What one cell may be worth at most, so that sums have an end; twice what an answer may be. */
    private static final float MOST_PER_CELL = (float) (2 * GreenModel.LARGEST_SQUARE_METRES);

    private final Layer residentsLayer;
    private final Layer greenLayer;
    private final float cellSquareMetres;
    private final Window window;
    private final BoxSumRows peopleRows;
    private final BoxSumRows supplyRows;
    private final float[] people;
    private final float[] supply;
    private final float[] residents;
    private final float[] green;

    /** Public green for each resident before anything is taken off, in m2; NaN where nobody lives or the cell has no data. */
    final float[] perResident;

    GreenRows(FactBase in, Window window) {
        GridFrame frame = in.frame();
        residentsLayer = in.layer(Facts.RESIDENTS);
        greenLayer = in.layer(Facts.PUBLIC_GREEN);
        cellSquareMetres = (float) frame.cellSquareMetres();
        this.window = window;
        Window shared = catchment(frame, STEPS_PER_SQUARE_METRE).reads(window, frame);
        people = new float[shared.columns()];
        supply = new float[window.columns()];
        residents = new float[window.columns()];
        green = new float[window.columns()];
        perResident = new float[window.columns()];
        peopleRows = catchment(frame, STEPS_PER_PERSON).rows(residentsLayer::read, frame, shared);
        supplyRows = catchment(frame, STEPS_PER_SQUARE_METRE).rows(this::readShared, frame, window);
    }

    /** The square around a cell with the area of the circle that people walk. */
    static BoxSum catchment(GridFrame frame, double stepsPerUnit) {
        return BoxSum.across(GreenModel.CATCHMENT_METRES, frame.cellMetres(), stepsPerUnit);
    }

    void next(int row) {
        supplyRows.next(supply);
        residentsLayer.read(row, window.column(), window.columns(), residents);
        greenLayer.read(row, window.column(), window.columns(), green);
        for (int i = 0; i < perResident.length; i++) {
            boolean answers = residents[i] >= GreenModel.LEAST_RESIDENTS
                    && residents[i] <= GreenModel.MOST_RESIDENTS
                    && green[i] >= 0
                    && green[i] <= 1;
            perResident[i] = answers ? supply[i] : Float.NaN;
        }
    }

    /** First step: the green of a row of cells, shared among all who live within reach of each. */
    private void readShared(int row, int column, int count, float[] into) {
        peopleRows.next(people);
        greenLayer.read(row, column, count, into);
        for (int i = 0; i < count; i++) {
            float shared = Math.min(MOST_PER_CELL, Math.max(0, into[i]) * cellSquareMetres / people[i]);
            into[i] = people[i] > 0 ? shared : 0;
        }
    }
}
