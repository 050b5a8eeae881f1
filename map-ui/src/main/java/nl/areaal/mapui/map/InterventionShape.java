package nl.areaal.mapui.map;

import nl.areaal.core.scenario.InterventionKind;

/**
 * Where a scenario changes something, drawn on the map.
 *
 * @param kind what is changed; gives the look
 * @param label what stands in the middle of it, in the reader's language; may be empty
 */
public record InterventionShape(InterventionKind kind, LonLatRing outline, String label) {}
