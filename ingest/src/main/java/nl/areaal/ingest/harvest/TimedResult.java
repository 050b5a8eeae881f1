package nl.areaal.ingest.harvest;

import java.time.Instant;

/** What was measured at a time. */
record TimedResult(Instant time, double result) {}
