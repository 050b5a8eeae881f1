package nl.areaal.geodata.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where readings of a dataset come from again and again.
 *
 * @param id its name in commands and addresses
 * @param kind by which way they come
 * @param mapping the id of the mapping of its tables, when tables are brought
 * @param url the service that is asked, when one is
 * @param interval how often it is asked
 */
public record Feed(
        String id,
        String title,
        FeedKind kind,
        String datasetId,
        Optional<String> mapping,
        Optional<String> url,
        Optional<Duration> interval,
        String madeBy,
        Instant madeAt) {
    public Feed {
        boolean brought = kind == FeedKind.CSV;
        if (mapping.isPresent() != brought || url.isPresent() == brought || interval.isPresent() == brought) {
            throw new IllegalArgumentException("feed " + id + " of kind " + kind.code() + " has " + mapping + ", " + url
                    + " and " + interval + ", expected a mapping for csv, else a url with an interval");
        }
    }
}
