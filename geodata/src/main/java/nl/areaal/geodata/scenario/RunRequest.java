package nl.areaal.geodata.scenario;

import java.util.Optional;
import nl.areaal.core.scenario.Scenario;

/**
 * Who asks what.
 *
 * @param scenario empty for the region as it is
 * @param baseline the name of the pinned region, see {@link BaselineStore}; empty when it was not pinned
 */
public record RunRequest(Optional<Scenario> scenario, Optional<String> baseline, String askedBy) {}
