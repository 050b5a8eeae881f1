package nl.areaal.mapui.view;

import java.text.Normalizer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.areaal.geodata.csv.CsvMapping;
import nl.areaal.geodata.csv.UnfitMessageException;
import nl.areaal.geodata.csv.proposal.Proposer;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.Handling;
import nl.areaal.geodata.dataset.Stewardship;
import nl.areaal.geodata.feed.BroughtTable;
import nl.areaal.geodata.feed.BroughtTables;
import nl.areaal.geodata.feed.Feed;
import nl.areaal.geodata.feed.FeedKind;
import nl.areaal.geodata.feed.FeedRegister;
import nl.areaal.geodata.feed.LookedAt;
import nl.areaal.geodata.feed.SampleLook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes feeds: of tables, whose first is handed over, and of SensorThings services, which are asked from then on. */
@Component
final class FeedMaking {
    private static final int LONGEST_ID = 40;

    private final FeedRegister register;
    private final BroughtTables brought;
    private final SampleLook samples;
    private final String ingest;
    private final InstantSource clock = InstantSource.system();

    /**
     * Sets up.
     *
     * @param ingest where partners reach the ingest service
     */
    FeedMaking(
            FeedRegister register,
            BroughtTables brought,
            SampleLook samples,
            @Value("${areaal.ingest-url}") String ingest) {
        this.register = register;
        this.brought = brought;
        this.samples = samples;
        this.ingest = ingest;
    }

    /** Where the next tables of the kind are posted to. */
    String deliveryAddress(BroughtTable table) {
        return ingest + "/feeds/" + table.feed() + "/readings?name=" + table.name();
    }

    /** What somebody says of a new feed. */
    record Wish(String title, String publisher, String purpose, String legalGround, String licence) {
        String id() {
            return FeedMaking.id(title);
        }
    }

    /** Who makes it, and whether they look after the feeds of others. */
    record Maker(String user, boolean keeper) {}

    /**
     * What a sample is taken for: a table, or messages in JSON.
     *
     * @param units that were filled in, by column
     */
    LookedAt look(byte[] sample, String name, Map<String, String> units) {
        try {
            return samples.look(sample, name, units, clock.instant());
        } catch (UnfitMessageException e) {
            return new LookedAt(sample, name, true, Proposer.unfit(e));
        }
    }

    /** Makes a feed of tables with a dataset of its own, both called by its title. */
    Optional<FeedRegister.Refusal> make(Wish wish, CsvMapping mapping, Maker maker) {
        Feed feed = new Feed(
                wish.id(),
                wish.title(),
                FeedKind.CSV,
                wish.id(),
                Optional.of(wish.id()),
                Optional.empty(),
                Optional.empty(),
                maker.user(),
                clock.instant());
        return save(wish, feed, Optional.of(mapping), maker);
    }

    /** Makes a feed that asks a SensorThings service for what is new. */
    Optional<FeedRegister.Refusal> makeAsking(Wish wish, String root, Duration interval, Maker maker) {
        Feed feed = new Feed(
                wish.id(),
                wish.title(),
                FeedKind.SENSORTHINGS,
                wish.id(),
                Optional.empty(),
                Optional.of(root),
                Optional.of(interval),
                maker.user(),
                clock.instant());
        return save(wish, feed, Optional.empty(), maker);
    }

    private Optional<FeedRegister.Refusal> save(Wish wish, Feed feed, Optional<CsvMapping> mapping, Maker maker) {
        Dataset described = new Dataset(
                feed.datasetId(),
                wish.title(),
                "",
                new Stewardship(wish.publisher(), maker.user(), wish.purpose(), wish.legalGround(), wish.licence()),
                feed.url(),
                Handling.OPEN);
        return register.save(feed, mapping, described, maker.user(), maker.keeper());
    }

    BroughtTable bring(String feed, LookedAt seen, String user) {
        return brought.bring(feed, seen.name(), seen.table(), user);
    }

    Optional<BroughtTable> find(long id) {
        return brought.find(id);
    }

    /** A name for addresses and commands: Meetpalen Vecht becomes meetpalen-vecht. */
    static String id(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        return plain.substring(0, Math.min(LONGEST_ID, plain.length())).replaceAll("-+$", "");
    }
}
