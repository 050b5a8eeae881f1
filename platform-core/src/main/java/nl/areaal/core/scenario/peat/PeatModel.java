package nl.areaal.core.scenario.peat;

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

/** The CO2 that leaves drained peat, per hectare of a cell and year; no answer where there is no peat. */
public final class PeatModel implements CellModel {
    private static final double MOST_TONNES = 32;
    private static final double MOST_MILLIMETRES = 32;

    private static final List<Term> TERMS = List.of(
            new Term("peat", new Bilingual("aandeel veen", "peat share"), "1", 1),
            new Term(
                    "summer-depth",
                    new Bilingual("drooglegging in de zomer", "drainage depth in summer"),
                    "m",
                    PeatLoss.DEEPEST_METRES + 1),
            new Term(
                    "emission",
                    new Bilingual("CO2 per hectare veen", "CO2 per hectare of peat"),
                    "t/har/a",
                    MOST_TONNES),
            new Term(
                    "subsidence",
                    new Bilingual("daling van het maaiveld, geschat", "sinking of the ground, estimated"),
                    "mm/a",
                    MOST_MILLIMETRES));

    private final ModelCard card;
    private final double[][] tables;

    public PeatModel() {
        this(PeatCard.CARD);
    }

    private PeatModel(ModelCard card) {
        this.card = card;
        ParameterDesign design = card.design();
        double[] groundwater = design.values(PeatCard.GROUNDWATER.key());
        double[] parcel = design.values(PeatCard.PARCEL.key());
        tables = new double[design.sets()][];
        for (int set = 0; set < tables.length; set++) {
            tables[set] = PeatLoss.table(groundwater[set], parcel[set]);
        }
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public List<Adjustable> adjustable() {
        return List.of(new Adjustable(PeatCard.GROUNDWATER.key(), -2, 2), new Adjustable(PeatCard.PARCEL.key(), -2, 2));
    }

    @Override
    public PeatModel with(ModelCard other) {
        return new PeatModel(other);
    }

    @Override
    public double reachMetres() {
        return 0;
    }

    @Override
    public double largestAnswer() {
        return MOST_TONNES;
    }

    @Override
    public void evaluate(Window window, FactBase in, RowSink out) {
        PeatRows rows = new PeatRows(in, window);
        float[][] tonnes = new float[tables.length][window.columns()];
        for (int row = window.row(); row < window.endRow(); row++) {
            rows.next(row);
            for (int set = 0; set < tonnes.length; set++) {
                rows.emit(tables[set], tonnes[set]);
            }
            out.row(row, tonnes);
        }
    }

    @Override
    public List<Term> terms() {
        return TERMS;
    }

    @Override
    public void evaluateTerms(Window window, FactBase in, RowSink out) {
        PeatRows rows = new PeatRows(in, window);
        float[] emission = new float[window.columns()];
        float[] subsidence = new float[window.columns()];
        for (int row = window.row(); row < window.endRow(); row++) {
            rows.next(row);
            rows.emitPerHectareOfPeat(tables[0], emission);
            for (int i = 0; i < subsidence.length; i++) {
                subsidence[i] = (float) PeatLoss.subsidenceMillimetres(rows.depth[i]);
            }
            out.row(row, new float[][] {rows.peat, rows.depth, emission, subsidence});
        }
    }

    @Override
    public Bilingual filledIn(double[] means) {
        return new Bilingual(
                sentence(
                        Locale.of("nl"),
                        "drooglegging %2$.2f m: %3$.1f t CO2 per hectare veen x aandeel veen %1$.2f; de bodem daalt naar"
                                + " schatting %4$.1f mm per jaar; het cijfer zelf is het gemiddelde over de cellen met veen",
                        means),
                sentence(
                        Locale.ROOT,
                        "drainage depth %2$.2f m: %3$.1f t CO2 per hectare of peat x peat share %1$.2f; the ground sinks by an"
                                + " estimated %4$.1f mm a year; the figure itself is the mean over the cells with peat",
                        means));
    }

    private static String sentence(Locale locale, String words, double[] mean) {
        return String.format(locale, words, mean[0], mean[1], mean[2], mean[3]);
    }
}
