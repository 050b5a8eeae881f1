package nl.areaal.mapui.scenario;

import java.util.UUID;

/**
 * Two runs of one model whose cells are set side by side.
 *
 * @param from the run that a difference is taken from
 * @param to the run that has so much more
 */
public record RunPair(UUID from, UUID to) {}
