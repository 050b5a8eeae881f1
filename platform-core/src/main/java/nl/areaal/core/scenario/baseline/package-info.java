/**
 * How facts per cell follow from what lies in the region: land use, buildings, trees, and the people of its areas. Everything that is
 * taken for granted on the way stands in {@link nl.areaal.core.scenario.baseline.LandUse}.
 */
@NullMarked
package nl.areaal.core.scenario.baseline;

import org.jspecify.annotations.NullMarked;
