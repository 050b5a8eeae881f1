package nl.areaal.geodata.observation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What could not be used and is not kept, because too much of the same came on one day.
 *
 * @param day the newest of them, in UTC
 * @param sender the dataset that it is for; empty when that can't be told, or of several
 * @param kept how many of the same are kept
 * @param counted how many are not
 * @param firstAt when the first of these came
 * @param lastAt when the last of these came
 */
public record CountedProblems(
        LocalDate day, String sender, String reason, long kept, long counted, Instant firstAt, Instant lastAt) {}
