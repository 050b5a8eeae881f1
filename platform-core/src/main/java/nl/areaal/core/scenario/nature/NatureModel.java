package nl.areaal.core.scenario.nature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.scenario.Adjustable;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Progress;
import nl.areaal.core.scenario.RegionModel;

/** How well nature hangs together: the size of the one patch that would be worth as much as all patches with their gaps, in ha. */
public final class NatureModel implements RegionModel {
    private final ModelCard card;
    private final double leastChance;

    public NatureModel() {
        this(NatureCard.CARD);
    }

    private NatureModel(ModelCard card) {
        this.card = card;
        leastChance = card.central(NatureCard.LEAST_CHANCE.key());
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public List<Adjustable> adjustable() {
        return List.of(
                new Adjustable(NatureCard.DISPERSAL.key(), 50, 2_000),
                new Adjustable(NatureCard.LEAST_SHARE.key(), 0.01, 1),
                new Adjustable(NatureCard.LEAST_PATCH.key(), 0, 100),
                new Adjustable(NatureCard.LEAST_CHANCE.key(), 0.01, 0.5));
    }

    @Override
    public NatureModel with(ModelCard other) {
        return new NatureModel(other);
    }

    @Override
    public RegionAnswer evaluate(FactBase in, Zones zones, Progress progress) {
        Grid habitat = in.layer(Facts.HABITAT).flatten();
        Patches patches = Patches.of(
                in.layer(Facts.HABITAT),
                (float) card.central(NatureCard.LEAST_SHARE.key()),
                card.central(NatureCard.LEAST_PATCH.key()));
        int[] byCell = patches.byCell();
        List<ZoneParts> parts = parts(zones, habitat, byCell, patches.count());
        double[] dispersal = card.design().values(NatureCard.DISPERSAL.key());
        long steps = (1L + dispersal.length) * patches.count();
        PatchGaps gaps =
                PatchGaps.within(farthestMetres(dispersal), patches, (done, total) -> progress.step(done, steps));
        double[][] hectares = new double[dispersal.length][];
        ConnectedArea central = new ConnectedArea(patches, parts);
        long[] done = {patches.count()};
        for (int set = 0; set < dispersal.length; set++) {
            ConnectedArea area = set == 0 ? central : new ConnectedArea(patches, parts);
            BestWays ways = new BestWays(gaps, EquivalentArea.alpha(dispersal[set]), leastChance);
            area.add(ways, () -> progress.step(++done[0], steps));
            hectares[set] = area.hectares();
        }
        double[] squareMetres =
                parts.stream().mapToDouble(ZoneParts::squareMetres).toArray();
        return new RegionAnswer(map(central, byCell, habitat), hectares, squareMetres, remarks(patches, central));
    }

    /** Beyond this gap even those that get farthest have less than the least chance. */
    private double farthestMetres(double... dispersal) {
        double farthest = Arrays.stream(dispersal).max().orElseThrow();
        return -Math.log(leastChance) / EquivalentArea.alpha(farthest);
    }

    private static List<ZoneParts> parts(Zones zones, Grid habitat, int[] byCell, int patches) {
        List<ZoneParts> parts = new ArrayList<>();
        for (int zone = 0; zone < zones.codes().size(); zone++) {
            parts.add(ZoneParts.of(zone, zones, habitat, byCell, patches));
        }
        return parts;
    }

    /** What can be reached from each place in nature; no data elsewhere. */
    private static Grid map(ConnectedArea area, int[] byCell, Grid habitat) {
        float[] reachable = new float[byCell.length];
        Arrays.fill(reachable, Float.NaN);
        for (int cell = 0; cell < byCell.length; cell++) {
            if (byCell[cell] >= 0) {
                reachable[cell] = area.reachable(byCell[cell]);
            }
        }
        return new Grid(habitat.frame(), reachable);
    }

    private List<Bilingual> remarks(Patches patches, ConnectedArea area) {
        Object[] figures = {
            patches.count(),
            patches.hectares(),
            area.regionHectares(),
            area.regionHectaresAtMost(leastChance),
            100 * leastChance
        };
        return List.of(new Bilingual(
                String.format(
                        Locale.of("nl"),
                        "In de hele streek liggen %d stukken natuur, samen %.0f ha, die verbonden zoveel waard zijn als één stuk"
                                + " van %.0f ha (hoogstens %.0f ha als ook wegen met een kans onder %.0f %% meetelden).",
                        figures),
                String.format(
                        Locale.ROOT,
                        "The region as a whole has %d patches of nature, %.0f ha together, which are worth as much as one patch"
                                + " of %.0f ha (at most %.0f ha if ways with a chance below %.0f %% were counted too).",
                        figures)));
    }
}
