package nl.areaal.core.scenario.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.ParameterDesign;
import nl.areaal.core.scenario.engine.Band;

/**
 * A band and where it comes from.
 *
 * <p>The shares are those of the main effects of a factorial design (Box, Hunter and Hunter 1978, chapter 10) in the sum of their
 * sizes. That sum is the width of the band when parameters do not strengthen or weaken each other, and near it otherwise.
 *
 * @param contributions the largest first; parameters with equal effects in the order of the card
 */
public record BandOrigin(Band band, List<Contribution> contributions) {
    private static final double PERCENT = 100;

    /** A share from which a parameter is told to make most of a band. */
    private static final double MOST = 0.5;

    /** A share below which a parameter is left out of the sentence. */
    private static final double WORTH_TELLING = 0.05;

    public BandOrigin {
        contributions = List.copyOf(contributions);
    }

    /** The origin of the band of some answers, one for each set of a design. */
    public static BandOrigin of(ParameterDesign design, double[] answers) {
        double[] effects = design.mainEffects(answers);
        double all = DoubleStream.of(effects).map(Math::abs).sum();
        List<Contribution> contributions = new ArrayList<>();
        for (int place = 0; place < effects.length; place++) {
            double share = all == 0 ? 0 : Math.abs(effects[place]) / all;
            contributions.add(new Contribution(design.ranged().get(place), effects[place], share));
        }
        contributions.sort(Comparator.comparingDouble(Contribution::share).reversed());
        return new BandOrigin(Band.of(answers), contributions);
    }

    /** The origin in a sentence, e.g. {@code The band comes mostly from the wind speed (80 %), then from …}. */
    public Bilingual sentence() {
        List<Contribution> told = contributions.stream()
                .filter(contribution -> contribution.share() >= WORTH_TELLING)
                .toList();
        if (contributions.isEmpty()) {
            return new Bilingual(
                    "Er is geen bandbreedte: van geen enkel getal in dit model is een bereik bekend.",
                    "There is no band: no number in this model has a known range.");
        }
        return told.isEmpty()
                ? new Bilingual(
                        "Er is geen bandbreedte: de onzekere getallen maken hier geen verschil.",
                        "There is no band: the uncertain numbers make no difference here.")
                : new Bilingual(
                        told(
                                told,
                                Locale.of("nl"),
                                mostly("De bandbreedte komt ", "vooral ") + "door ",
                                "daarna door "),
                        told(told, Locale.ROOT, mostly("The band comes ", "mostly ") + "from ", "then from "));
    }

    private String mostly(String before, String word) {
        return contributions.getFirst().share() >= MOST ? before + word : before;
    }

    private static String told(List<Contribution> told, Locale locale, String first, String then) {
        StringBuilder sentence = new StringBuilder(first);
        for (int i = 0; i < told.size(); i++) {
            Contribution contribution = told.get(i);
            sentence.append(i == 0 ? "" : ", " + then)
                    .append(contribution.parameter().name().in(locale))
                    .append(String.format(locale, " (%.0f %%)", PERCENT * contribution.share()));
        }
        return sentence.append('.').toString();
    }
}
