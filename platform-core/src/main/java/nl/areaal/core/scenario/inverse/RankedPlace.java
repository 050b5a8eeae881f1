package nl.areaal.core.scenario.inverse;

import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.Intervention;

/**
 * What a measure in one block does for an area.
 *
 * @param step the measure on this block
 * @param result the figure for the area with the measure in this block alone, beside that without it
 * @param gainPerHectare how far a hectare of the measure brings the area's figure towards what is wanted; negative when it leads away
 */
public record RankedPlace(Intervention step, AreaResult result, double gainPerHectare) {}
