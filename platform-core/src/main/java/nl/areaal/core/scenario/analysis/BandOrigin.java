package nl.areaal.core.scenario.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.Parameter;
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
        double[] sizes = design.mainEffects(answers);
        List<Contribution.Effect> effects = new ArrayList<>();
        for (int place = 0; place < sizes.length; place++) {
            Parameter parameter = design.ranged().get(place);
            effects.add(new Contribution.Effect(parameter.key(), parameter.name(), sizes[place]));
        }
        return new BandOrigin(Band.of(answers), Contribution.of(effects));
    }

    /** The origin in a sentence, e.g. {@code The band comes mostly from the wind speed (80 %), then from …}. */
    public Bilingual sentence() {
        return sentence(contributions);
    }

    /** What makes a band, in a sentence. */
    public static Bilingual sentence(List<Contribution> contributions) {
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
                                mostly(told.getFirst(), "De bandbreedte komt ", "vooral ") + "door ",
                                "daarna door "),
                        told(
                                told,
                                Locale.ROOT,
                                mostly(told.getFirst(), "The band comes ", "mostly ") + "from ",
                                "then from "));
    }

    private static String mostly(Contribution largest, String before, String word) {
        return largest.share() >= MOST ? before + word : before;
    }

    private static String told(List<Contribution> told, Locale locale, String first, String then) {
        StringBuilder sentence = new StringBuilder(first);
        for (int i = 0; i < told.size(); i++) {
            Contribution contribution = told.get(i);
            sentence.append(i == 0 ? "" : ", " + then)
                    .append(contribution.name().in(locale))
                    .append(String.format(locale, " (%.0f %%)", PERCENT * contribution.share()));
        }
        return sentence.append('.').toString();
    }
}
