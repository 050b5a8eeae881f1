package nl.areaal.geodata.feed;

import java.time.Instant;
import java.util.Optional;

/**
 * How far we are with a datastream of another service.
 *
 * @param seenUntil the newest phenomenon time that we have
 * @param resultUntil the newest result time that we have, if the service tells when it got what it has
 * @param lookedBackAt when all of the last days was asked for once more
 */
public record HarvestMark(Instant seenUntil, Optional<Instant> resultUntil, Optional<Instant> lookedBackAt) {}
