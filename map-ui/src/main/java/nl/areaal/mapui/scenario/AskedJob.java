package nl.areaal.mapui.scenario;

import java.util.Optional;
import nl.areaal.geodata.job.Job;

/**
 * A job that asks all models, as whoever asked for it knows it.
 *
 * @param scenario what the scenario is called; empty when it is about the region as it is
 */
public record AskedJob(Job job, Optional<String> scenario) {}
