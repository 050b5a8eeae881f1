package nl.areaal.geodata.quality;

import java.time.Instant;
import java.util.List;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.Terms;
import nl.areaal.core.observation.quality.Summary;

/**
 * How the readings of a datastream fare against its contract.
 *
 * @param terms that hold: its own, or else those of its dataset
 * @param from of the stretch that the summary is about
 * @param to exclusive
 * @param breaches of all times, by cause
 */
public record QualityReport(
        Datastream datastream, Terms terms, Instant from, Instant to, Summary summary, List<BreachGroup> breaches) {
    public QualityReport {
        breaches = List.copyOf(breaches);
    }
}
