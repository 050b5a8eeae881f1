package nl.areaal.mapui.map;

/**
 * A place that is pointed out on the map: an outline with a word in it.
 *
 * @param label what stands in the middle of it, e.g. its rank
 * @param strong whether it is the one that is looked at
 */
public record PlaceShape(LonLatRing outline, String label, boolean strong) {}
