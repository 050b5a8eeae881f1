package nl.areaal.mapui.profile;

import java.util.List;
import java.util.Optional;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.scenario.ModelCard;

/**
 * The figures of an area in their surroundings.
 *
 * @param around the area that it lies in
 * @param alike the areas of its level that are most like it, the most alike first
 * @param byCover whether their land cover was looked at, too, and not their dwellings alone
 * @param silent the models that have no figure here
 */
public record Profile(
        AreaSummary area,
        Optional<AreaSummary> around,
        List<AreaSummary> alike,
        boolean byCover,
        List<ProfileLine> lines,
        List<ModelCard> silent) {
    public Profile {
        alike = List.copyOf(alike);
        lines = List.copyOf(lines);
        silent = List.copyOf(silent);
    }
}
