package nl.areaal.mapui.scenario;

import nl.areaal.geodata.job.JobWork;

/**
 * Work that takes so much memory and time that it waits its turn with the runs of all models.
 *
 * @param kind of the jobs that it does
 */
public record OfferedWork(String kind, JobWork work) {}
