package nl.areaal.geodata.scenario;

import nl.areaal.core.scenario.Intervention;

/**
 * A step of a scenario that somebody keeps.
 *
 * @param scenario what it is called
 */
public record PlannedStep(String scenario, Intervention intervention) {}
