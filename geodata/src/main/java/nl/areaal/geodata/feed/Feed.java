package nl.areaal.geodata.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where readings of a dataset come from again and again.
 *
 * @param id its name in commands and addresses
 * @param mapping the id of the mapping of its tables, when tables are brought
 * @param url the service that is asked, when one is
 * @param interval how often it is asked
 */
public record Feed(
        String id,
        String title,
        String datasetId,
        Optional<String> mapping,
        Optional<String> url,
        Optional<Duration> interval,
        String madeBy,
        Instant madeAt) {
    public Feed {
        if (mapping.isPresent() == url.isPresent() || url.isPresent() != interval.isPresent()) {
            throw new IllegalArgumentException("feed " + id
                    + " has a mapping and a url, or neither, expected a mapping, or a url with an interval");
        }
    }
}
