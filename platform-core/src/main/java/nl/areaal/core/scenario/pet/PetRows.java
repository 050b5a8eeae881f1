package nl.areaal.core.scenario.pet;

import java.util.List;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.pet.FeltTemperature.Weather;

/** The places of a window, row by row: air, ground, sky and shade, and what these come to in given weather. */
final class PetRows {
    private static final List<LayerKey> READS =
            List.of(PetCard.HEAT, Facts.BUILT, Facts.TREE, Facts.SHRUB, Facts.GRASS, Facts.WATER);

    private final Window window;
    private final float rural;
    private final Layer[] layers = new Layer[READS.size()];
    private final float[][] values;

    /** Air temperature in the middle of the day, in degrees Celsius; NaN where something is not known. */
    final float[] air;

    final float[] bowen;

    /** Share in the shade of trees. */
    final float[] shaded;

    /** What walls and crowns at the temperature of the air radiate, as far as it is felt. */
    private final float[] radiated;

    final float[] skyView;
    final float[] sun;
    final float[] shade;

    /**
     * Opens the rows of a window.
     *
     * @param rural air temperature out of town, in degrees Celsius
     */
    PetRows(FactBase in, Window window, float rural) {
        this.window = window;
        this.rural = rural;
        for (int i = 0; i < layers.length; i++) {
            layers[i] = in.layer(READS.get(i));
        }
        values = new float[layers.length][window.columns()];
        air = new float[window.columns()];
        bowen = new float[window.columns()];
        shaded = new float[window.columns()];
        radiated = new float[window.columns()];
        skyView = new float[window.columns()];
        sun = new float[window.columns()];
        shade = new float[window.columns()];
    }

    void next(int row) {
        for (int i = 0; i < layers.length; i++) {
            layers[i].read(row, window.column(), window.columns(), values[i]);
        }
        for (int i = 0; i < air.length; i++) {
            float moist = share(values[2][i]) + share(values[3][i]) + share(values[4][i]) + share(values[5][i]);
            float warmer = values[0][i];
            boolean known =
                    warmer >= 0 && warmer <= PetModel.MOST_ISLAND_KELVIN && share(values[1][i]) >= 0 && moist >= 0;
            air[i] = known ? rural + warmer : Float.NaN;
            bowen[i] = PetPlace.bowen(moist) + 0 * air[i];
            shaded[i] = values[2][i] + 0 * air[i];
            radiated[i] = (float) FeltTemperature.radiated(air[i]);
        }
    }

    /**
     * How warm the places of the row feel, in the sun and in the shade.
     *
     * @param skyLost share of the sky that buildings hide where all is built up
     * @param skyLostUnderTrees share that crowns hide where all is tree
     */
    void feel(Weather weather, float skyLost, float skyLostUnderTrees) {
        float sunBase = (float) FeltTemperature.sunBase(weather);
        float shadeBase = (float) FeltTemperature.shadeBase(weather);
        float diffuse = (float) FeltTemperature.diffuse(weather);
        float[] built = values[1];
        for (int i = 0; i < air.length; i++) {
            float sky = PetPlace.skyView(skyLost * built[i], skyLostUnderTrees * shaded[i]);
            skyView[i] = sky;
            sun[i] = sunBase + 1.25f * air[i] + 0.546f * bowen[i] + 1.94f * sky;
            shade[i] = shadeBase + 1.25f * air[i] + diffuse * sky + (1 - sky) * radiated[i];
        }
    }

    private static float share(float value) {
        return value >= 0 && value <= 1 ? value : Float.NaN;
    }
}
