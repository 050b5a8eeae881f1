package nl.areaal.mapui.profile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.compare.CellSpread;

/**
 * What one model says of an area, beside what it says of others.
 *
 * @param run that found all of it
 * @param spread how the places of the area differ; empty where that is not known
 * @param around the area that this one lies in
 * @param alike areas that are like this one, in the order of their figures
 * @param parts of the area, from the worst to the best; from the lowest where neither is better
 */
public record ProfileLine(
        ModelCard card,
        UUID run,
        AreaResult here,
        Optional<CellSpread> spread,
        Optional<AreaResult> around,
        List<Of> alike,
        List<Of> parts) {
    public ProfileLine {
        alike = List.copyOf(alike);
        parts = List.copyOf(parts);
    }

    /** The figure of another area. */
    public record Of(AreaSummary area, AreaResult result) {}

    /** The middle of the areas that are alike: half of them are not above it; empty without any. */
    public Optional<Double> middleOfAlike() {
        int count = alike.size();
        if (count == 0) {
            return Optional.empty();
        }
        double upper = alike.get(count / 2).result().value();
        return Optional.of(
                count % 2 == 1 ? upper : (alike.get(count / 2 - 1).result().value() + upper) / 2);
    }
}
