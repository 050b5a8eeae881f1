package nl.areaal.geodata.dataset;

import java.time.Instant;

/**
 * A delivery that is in the store: what, what became of it, by whom and when.
 *
 * @param id what every row of it refers to
 * @param version counts up within the dataset
 */
public record DatasetVersion(long id, int version, Delivery delivery, Outcome outcome, Instant loadedAt) {}
