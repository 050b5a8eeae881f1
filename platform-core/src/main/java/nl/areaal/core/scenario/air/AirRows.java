package nl.areaal.core.scenario.air;

import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.ModelCard.Input;

/** What the formula asks for in each cell of a window, row by row, whatever the parameters. */
final class AirRows {
    /** Streets reach over several rows: working these through together saves going to each street again. */
    private static final int ROWS_AT_ONCE = 64;

    private static final Input NO2 = AirCard.input(Facts.BACKGROUND_NO2);
    private static final Input O3 = AirCard.input(Facts.BACKGROUND_O3);
    private static final Input PM10 = AirCard.input(Facts.BACKGROUND_PM10);

    private final FactBase in;
    private final Window window;
    private final StreetAir streets;
    private int firstRow;
    private int endRow;

    /** What comes from elsewhere, in ug/m3; NaN where it is not known or lies outside its valid range. */
    final float[] backgroundNo2;

    final float[] ozone;
    final float[] backgroundPm10;

    /** What streets add in a wind of 1 m/s, in ug/m3; NaN where the method does not hold. */
    final float[] nox;

    final float[] pm10;

    AirRows(FactBase in, Window window) {
        this.in = in;
        this.window = window;
        Window strip =
                new Window(window.column(), window.row(), window.columns(), Math.min(ROWS_AT_ONCE, window.rows()));
        streets = new StreetAir(in.frame(), in.roads(), strip);
        firstRow = window.row();
        endRow = window.row();
        backgroundNo2 = new float[window.columns()];
        ozone = new float[window.columns()];
        backgroundPm10 = new float[window.columns()];
        nox = new float[window.columns()];
        pm10 = new float[window.columns()];
    }

    void next(int row) {
        if (row >= endRow) {
            firstRow = row;
            endRow = Math.min(row + ROWS_AT_ONCE, window.endRow());
            streets.compute(firstRow, endRow - firstRow);
        }
        int at = (row - firstRow) * window.columns();
        System.arraycopy(streets.nox, at, nox, 0, nox.length);
        System.arraycopy(streets.pm10, at, pm10, 0, pm10.length);
        read(NO2, row, backgroundNo2);
        read(O3, row, ozone);
        read(PM10, row, backgroundPm10);
    }

    private void read(Input input, int row, float[] into) {
        in.layer(input.layer()).read(row, window.column(), window.columns(), into);
        for (int i = 0; i < into.length; i++) {
            into[i] = input.isValid(into[i]) ? into[i] : Float.NaN;
        }
    }
}
