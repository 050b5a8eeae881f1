package nl.areaal.geodata.scenario;

import java.time.Instant;
import java.util.UUID;

/** A scenario in the store, in short. */
public record SavedScenario(UUID id, String name, String createdBy, Instant createdAt) {}
