package nl.areaal.core.scenario.inverse;

import nl.areaal.core.scenario.engine.ScenarioEngine;
import nl.areaal.core.scenario.engine.ScenarioState;

/**
 * What is asked, and of what.
 *
 * @param baseline the region as it is
 * @param before the scenario that a measure is to be added to; the baseline when there is none yet
 */
public record Question(ScenarioEngine engine, ScenarioState baseline, ScenarioState before, Goal goal) {}
