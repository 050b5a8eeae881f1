package nl.areaal.mapui.view;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import nl.areaal.geodata.csv.CsvForm;
import nl.areaal.geodata.csv.CsvMapping;
import nl.areaal.geodata.csv.JsonTable;
import nl.areaal.geodata.csv.UnfitMessageException;
import nl.areaal.geodata.csv.proposal.Proposal;
import nl.areaal.geodata.csv.proposal.Proposer;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.Handling;
import nl.areaal.geodata.dataset.Stewardship;
import nl.areaal.geodata.feed.BroughtTable;
import nl.areaal.geodata.feed.BroughtTables;
import nl.areaal.geodata.feed.Feed;
import nl.areaal.geodata.feed.FeedKind;
import nl.areaal.geodata.feed.FeedRegister;
import nl.areaal.geodata.feed.MessageCheck;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes feeds of tables, and hands the first tables over. */
@Component
final class FeedMaking {
    private static final Duration CLOCK_SLACK = Duration.ofMinutes(5);
    private static final int LONGEST_ID = 40;

    private final FeedRegister register;
    private final BroughtTables brought;
    private final MessageCheck messages;
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
            MessageCheck messages,
            @Value("${areaal.ingest-url}") String ingest) {
        this.register = register;
        this.brought = brought;
        this.messages = messages;
        this.ingest = ingest;
    }

    /** Where the next tables of the kind are posted to. */
    String deliveryAddress(BroughtTable table) {
        return ingest + "/feeds/" + table.feed() + "/readings?name=" + table.name();
    }

    /** What somebody says of a new feed. */
    record Wish(String title, String publisher, String purpose, String legalGround, String licence) {}

    /** What a sample is taken for: a table, or messages in JSON. */
    LookedAt look(byte[] sample, String name) {
        if (!JsonTable.begins(sample)) {
            return new LookedAt(sample, name, false, propose(sample, name));
        }
        try {
            byte[] table = JsonTable.of(sample, CsvForm.COMMAS);
            return new LookedAt(table, name, true, messages.check(propose(table, name)));
        } catch (UnfitMessageException e) {
            return new LookedAt(sample, name, true, Proposer.unfit(e));
        }
    }

    private Proposal propose(byte[] table, String name) {
        return Proposer.propose(table, name, clock.instant().plus(CLOCK_SLACK));
    }

    /** Makes a feed with a dataset of its own, both called by its title. */
    Optional<FeedRegister.Refusal> make(Wish wish, CsvMapping mapping, String user, boolean keeper) {
        String id = id(wish.title());
        Instant now = clock.instant();
        Feed feed = new Feed(
                id, wish.title(), FeedKind.CSV, id, Optional.of(id), Optional.empty(), Optional.empty(), user, now);
        Dataset described = new Dataset(
                id,
                wish.title(),
                "",
                new Stewardship(wish.publisher(), user, wish.purpose(), wish.legalGround(), wish.licence()),
                Optional.empty(),
                Handling.OPEN);
        return register.save(feed, Optional.of(mapping), described, user, keeper);
    }

    BroughtTable bring(String feed, String name, byte[] table, String user) {
        return brought.bring(feed, name, table, user);
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
