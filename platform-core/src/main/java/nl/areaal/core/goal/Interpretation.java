package nl.areaal.core.goal;

import java.time.Instant;

/**
 * What somebody wrote about how a goal stands, with what they saw when they wrote it.
 *
 * @param version 1 for the first text about a goal; a later text never takes the place of an earlier one
 */
public record Interpretation(int version, Wording wording, String author, Instant writtenAt, AsOf about) {}
