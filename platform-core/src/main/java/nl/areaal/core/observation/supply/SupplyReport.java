package nl.areaal.core.observation.supply;

import java.time.Duration;

/**
 * How far a datastream is behind, and why.
 *
 * @param behind since when its next reading is due; nothing when it is not, or when none was ever there
 */
public record SupplyReport(Duration behind, SupplyState state) {}
