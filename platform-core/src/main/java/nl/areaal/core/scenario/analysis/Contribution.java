package nl.areaal.core.scenario.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import nl.areaal.core.scenario.Bilingual;

/**
 * What one uncertain parameter has to do with a band.
 *
 * @param parameter its key on the model's card
 * @param effect what the figure changes by when the parameter goes from the low end of its range to the high end
 * @param share of all effects together, 0 to 1; 0 when none of the parameters does anything
 */
public record Contribution(String parameter, Bilingual name, double effect, double share) {
    /** A parameter whose share is not known yet. */
    public record Effect(String parameter, Bilingual name, double size) {}

    /** The contributions of some parameters, the largest first; those with equal effects stay in their order. */
    public static List<Contribution> of(List<Effect> effects) {
        double all = effects.stream()
                .flatMapToDouble(effect -> DoubleStream.of(Math.abs(effect.size)))
                .sum();
        List<Contribution> contributions = new ArrayList<>();
        for (Effect effect : effects) {
            double share = all == 0 ? 0 : Math.abs(effect.size) / all;
            contributions.add(new Contribution(effect.parameter, effect.name, effect.size, share));
        }
        contributions.sort(Comparator.comparingDouble(Contribution::share).reversed());
        return contributions;
    }
}
