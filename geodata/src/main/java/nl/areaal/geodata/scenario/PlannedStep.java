package nl.areaal.geodata.scenario;

import java.time.Instant;
import nl.areaal.core.scenario.Intervention;

/**
 * A step of a scenario that somebody keeps.
 *
 * @param scenario what it is called
 * @param keptAt when the scenario was kept; one that is changed afterwards is another
 */
public record PlannedStep(String scenario, Instant keptAt, Intervention intervention) {}
