package nl.areaal.geodata.observation;

import java.time.Instant;

/**
 * Messages that could not be used for the same reason, in the same member.
 *
 * @param problems how many there are
 * @param firstAt when the first was read
 * @param lastAt when the last was read
 * @param newest one of them
 */
public record ProblemGroup(long problems, Instant firstAt, Instant lastAt, Problem newest) {}
