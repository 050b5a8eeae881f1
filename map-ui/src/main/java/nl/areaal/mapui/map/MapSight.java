package nl.areaal.mapui.map;

import nl.areaal.core.area.AreaLevel;

/**
 * What of the world can be seen on the map. It comes from the browser: check it, never trust it.
 *
 * @param bounds around all that can be seen, be it turned or tilted
 * @param level of the areas whose boundaries are drawn
 * @param asked whether somebody asked to be told
 */
public record MapSight(LonLatBounds bounds, AreaLevel level, boolean asked) {}
