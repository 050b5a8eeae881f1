package nl.areaal.mapui.profile;

import java.util.List;
import java.util.Optional;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.scenario.ModelCard;

/**
 * The figures of an area in their surroundings.
 *
 * @param around the area that it lies in
 * @param alike the areas of its level, of a drawn one the wijken, that are most like it, the most alike first
 * @param alikeIn by what they are alike
 * @param silent the models that have no figure here
 */
public record Profile(
        AreaSummary area,
        Optional<AreaSummary> around,
        List<AreaSummary> alike,
        Likeness alikeIn,
        List<ProfileLine> lines,
        List<ModelCard> silent) {
    /** What is looked at to find areas that are like one. */
    public enum Likeness {
        DWELLINGS,
        DWELLINGS_AND_COVER,
        /** How many dwellings a drawn area has is not known. */
        COVER
    }

    public Profile {
        alike = List.copyOf(alike);
        lines = List.copyOf(lines);
        silent = List.copyOf(silent);
    }
}
