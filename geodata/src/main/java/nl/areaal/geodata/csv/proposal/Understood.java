package nl.areaal.geodata.csv.proposal;

import java.time.Instant;

/** One reading as the proposed mapping understands it. */
public record Understood(String station, String property, Instant time, double result, String unit) {}
