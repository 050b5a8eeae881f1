package nl.areaal.geodata.origin;

import java.time.Instant;

/** What was believed of a reading before it was corrected. */
public record EarlierResult(double result, Instant knownSince, Instant knownUntil) {}
