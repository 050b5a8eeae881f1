package nl.areaal.ingest.harvest;

import java.util.List;

/**
 * What a harvest brought.
 *
 * @param failures datastreams that could not be read to their end, and why
 */
public record HarvestReport(int stations, int datastreams, long readings, long refused, List<String> failures) {
    public HarvestReport {
        failures = List.copyOf(failures);
    }
}
