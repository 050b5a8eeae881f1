package nl.areaal.mapui.view;

import java.time.Instant;
import java.util.Optional;
import nl.areaal.core.observation.Datastream;
import nl.areaal.geodata.feed.Feed;
import nl.areaal.geodata.feed.FeedRegister;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.observation.SeriesStore;
import nl.areaal.geodata.partner.KeyExamples;
import nl.areaal.geodata.partner.KeyMaking;
import nl.areaal.geodata.partner.KeyStore;
import nl.areaal.geodata.partner.KeyText;
import nl.areaal.geodata.partner.Partner;
import nl.areaal.geodata.partner.PartnerStore;
import nl.areaal.mapui.security.SignedIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys that partners deliver with, and what a key's owner may want to send first.
 *
 * @param ingest where partners reach the ingest service
 */
@Component
record KeyServices(
        KeyStore keys,
        PartnerStore partners,
        KeyMaking making,
        FeedRegister feeds,
        SensorStore sensors,
        SeriesStore series,
        SignedIn signedIn,
        @Value("${areaal.ingest-url}") String ingest) {

    /** The partner whose keys deliver a dataset; whoever made its feed, as long as none does. */
    String partnerOf(String dataset) {
        return partners.ofDataset(dataset)
                .map(Partner::name)
                .or(() -> feedOf(dataset).map(Feed::madeBy))
                .orElse("");
    }

    /** A feed of tables that fills a dataset. */
    Optional<Feed> feedOf(String dataset) {
        return feeds.ofDataset(dataset).stream()
                .filter(feed -> feed.mapping().isPresent())
                .findFirst();
    }

    /** Makes a key in the name of whoever is signed in. */
    KeyText make(KeyMaking.Wish wish, Instant now) {
        return making.make(wish, signedIn.user().orElse(""), now);
    }

    /** A request that delivers to a dataset with a key, as it stands. */
    String delivery(String dataset, KeyExamples examples, Instant now) {
        Optional<Datastream> first =
                sensors.datastreamsOfDataset(dataset).stream().findFirst();
        return examples.deliver(
                first.flatMap(datastream -> series.findLatest(datastream.id())),
                first.flatMap(datastream -> sensors.find(datastream.thingId())).isPresent(),
                now);
    }

    KeyExamples examples(String key) {
        return new KeyExamples(ingest, key);
    }
}
