package nl.areaal.core.scenario.pet;

import java.util.List;
import java.util.Locale;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.Adjustable;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.ParameterDesign;
import nl.areaal.core.scenario.pet.FeltTemperature.Weather;

/** How warm a place feels at the middle of a hot summer day, sun and shade taken together, in degrees Celsius. */
public final class PetModel implements CellModel {
    static final double MOST_ISLAND_KELVIN = 20;

    private static final double LARGEST_CELSIUS = 100;

    private static final List<Term> TERMS = List.of(
            celsius("air", "luchttemperatuur", "air temperature"),
            celsius("sun", "gevoelstemperatuur in de zon", "felt temperature in the sun"),
            celsius("shade", "gevoelstemperatuur in de schaduw", "felt temperature in the shade"),
            new Term("shaded", new Bilingual("deel onder boomkronen", "share under tree crowns"), "1", 1),
            new Term("sky-view", new Bilingual("zicht op de hemel", "view of the sky"), "1", 1),
            new Term("bowen", new Bilingual("bowenverhouding", "Bowen ratio"), "1", 3));

    private final ModelCard card;
    private final Weather[] weather;
    private final float[] skyLost;
    private final float rural;
    private final float skyLostUnderTrees;

    public PetModel() {
        this(PetCard.CARD);
    }

    private PetModel(ModelCard card) {
        this.card = card;
        ParameterDesign design = card.design();
        double[] wind = design.values(PetCard.WIND.key());
        weather = new Weather[design.sets()];
        skyLost = design.floats(PetCard.SKY_LOST.key());
        rural = (float) card.central(PetCard.RURAL.key());
        skyLostUnderTrees = (float) card.central(PetCard.SKY_TREES.key());
        for (int set = 0; set < weather.length; set++) {
            weather[set] = onAHotDay(card, wind[set]);
        }
    }

    private static Weather onAHotDay(ModelCard card, double windMetresPerSecond) {
        double wetBulb =
                FeltTemperature.wetBulb(card.central(PetCard.RURAL.key()), card.central(PetCard.HUMIDITY.key()));
        return new Weather(
                card.central(PetCard.SUN.key()),
                card.central(PetCard.DIFFUSE.key()),
                windMetresPerSecond,
                wetBulb,
                card.central(PetCard.SUN_HEIGHT.key()));
    }

    private static Term celsius(String key, String nl, String en) {
        return new Term(key, new Bilingual(nl, en), "Cel", LARGEST_CELSIUS);
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public List<Adjustable> adjustable() {
        return List.of(
                new Adjustable(PetCard.WIND.key(), 0.5, 10),
                new Adjustable(PetCard.SKY_LOST.key(), 0, 1),
                new Adjustable(PetCard.RURAL.key(), 15, 45),
                new Adjustable(PetCard.SUN.key(), 200, 1_000),
                new Adjustable(PetCard.DIFFUSE.key(), 0, 500),
                new Adjustable(PetCard.SUN_HEIGHT.key(), 0.1, 1),
                new Adjustable(PetCard.HUMIDITY.key(), 5, 99),
                new Adjustable(PetCard.SKY_TREES.key(), 0, 1));
    }

    @Override
    public PetModel with(ModelCard other) {
        return new PetModel(other);
    }

    @Override
    public double reachMetres() {
        return 0;
    }

    @Override
    public double largestAnswer() {
        return LARGEST_CELSIUS;
    }

    @Override
    public void evaluate(Window window, FactBase in, RowSink out) {
        PetRows rows = new PetRows(in, window, rural);
        float[][] felt = new float[weather.length][window.columns()];
        for (int row = window.row(); row < window.endRow(); row++) {
            rows.next(row);
            for (int set = 0; set < felt.length; set++) {
                rows.feel(weather[set], skyLost[set], skyLostUnderTrees);
                together(rows, felt[set]);
            }
            out.row(row, felt);
        }
    }

    private static void together(PetRows rows, float[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = rows.sun[i] + rows.shaded[i] * (rows.shade[i] - rows.sun[i]);
        }
    }

    @Override
    public List<Term> terms() {
        return TERMS;
    }

    @Override
    public void evaluateTerms(Window window, FactBase in, RowSink out) {
        PetRows rows = new PetRows(in, window, rural);
        float[][] terms = {rows.air, rows.sun, rows.shade, rows.shaded, rows.skyView, rows.bowen};
        for (int row = window.row(); row < window.endRow(); row++) {
            rows.next(row);
            rows.feel(weather[0], skyLost[0], skyLostUnderTrees);
            out.row(row, terms);
        }
    }

    @Override
    public Bilingual filledIn(double[] mean) {
        return new Bilingual(
                sentence(
                        Locale.of("nl"),
                        "Bij %.1f °C in de lucht voelt het in de zon als %.1f °C en in de schaduw als %.1f °C; met %.0f %%"
                                + " schaduw van bomen is dat samen %.1f °C uit de gemiddelden. Vanaf 23 °C is er lichte"
                                + " hittestress.",
                        mean),
                sentence(
                        Locale.ROOT,
                        "With %.1f °C in the air it feels like %.1f °C in the sun and %.1f °C in the shade; with %.0f %% shade"
                                + " of trees that is %.1f °C together, from the means. From 23 °C on there is light heat"
                                + " stress.",
                        mean));
    }

    private static String sentence(Locale locale, String words, double[] mean) {
        double together = mean[1] + mean[3] * (mean[2] - mean[1]);
        return String.format(locale, words, mean[0], mean[1], mean[2], 100 * mean[3], together);
    }
}
