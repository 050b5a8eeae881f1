package nl.areaal.mapui.scenario;

import java.util.Optional;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.compare.Merge;

/**
 * What two scenarios are together.
 *
 * @param ancestor the scenario that both go back to; empty when none is known, and the first steps that both have alike stand in
 */
public record Merged(Merge merge, Optional<Scenario> ancestor) {}
