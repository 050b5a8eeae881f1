package nl.areaal.core.scenario.drought;

import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.ground.GroundCover;

/** The summer of a window, row by row: reference evaporation, rain, and what covers the ground. */
final class DroughtRows {
    static final float MOST_EVAPORATION = 1_000;
    static final float MOST_RAIN = 2_000;

    private final GroundCover cover;
    private final Layer evaporations;
    private final Layer rains;
    private final Window window;

    /** By Makkink, in mm; NaN beyond the valid range. */
    final float[] evaporation;

    /** In mm; NaN beyond the valid range. */
    final float[] rain;

    DroughtRows(FactBase in, Window window) {
        cover = new GroundCover(in, window);
        evaporations = in.layer(Facts.EVAPORATION_SUMMER);
        rains = in.layer(Facts.RAIN_SUMMER);
        this.window = window;
        evaporation = new float[window.columns()];
        rain = new float[window.columns()];
    }

    void next(int row) {
        cover.read(row);
        evaporations.read(row, window.column(), window.columns(), evaporation);
        rains.read(row, window.column(), window.columns(), rain);
        for (int i = 0; i < rain.length; i++) {
            evaporation[i] = within(evaporation[i], MOST_EVAPORATION);
            rain[i] = within(rain[i], MOST_RAIN);
        }
    }

    /** The mean crop factor of what covers each cell. */
    void cropFactor(CropFactors factors, float[] into) {
        float trees = (float) factors.trees();
        float shrubs = (float) factors.shrubs();
        float sealed = (float) factors.sealed();
        float water = (float) factors.water();
        float bare = (float) factors.bare();
        for (int i = 0; i < into.length; i++) {
            float vegetation =
                    trees * cover.tree()[i] + shrubs * cover.shrub()[i] + (float) CropFactors.GRASS * cover.grass()[i];
            float rest = sealed * cover.sealed()[i] + water * cover.water()[i] + bare * cover.bare()[i];
            into[i] = (vegetation + rest) / cover.total(i);
        }
    }

    private static float within(float value, float most) {
        return value >= 0 && value <= most ? value : Float.NaN;
    }
}
