package nl.areaal.mapui.map;

/**
 * What lies on the left of a swipe between two answers of a model; on the right lies what the map itself shows.
 *
 * @param left what people call the answer on the left
 * @param right what people call the one on the right
 */
public record LeftAnswer(String left, String right, ModelOverlay overlay) {}
