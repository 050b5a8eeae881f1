package nl.areaal.ingest.feed.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import nl.areaal.geodata.csv.MappingJson;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.Handling;
import nl.areaal.geodata.dataset.Stewardship;
import nl.areaal.geodata.feed.Feed;
import nl.areaal.geodata.feed.FeedStore;
import nl.areaal.ingest.feed.Receipt;
import nl.areaal.ingest.feed.TableFeeds;
import org.springframework.http.HttpStatus;

/**
 * The feeds and who may do what with them: everybody with their own, stewards with all.
 *
 * <p>A partner's feed fills a dataset of its own: a new one, or one that only feeds of this partner fill.
 */
final class FeedBook {
    private static final int AT_ONCE = 2;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._ -]{0,120}");

    private final FeedStore feeds;
    private final DatasetStore datasets;
    private final TableFeeds tables;
    private final InstantSource clock;
    private final Semaphore room = new Semaphore(AT_ONCE);

    FeedBook(FeedStore feeds, DatasetStore datasets, TableFeeds tables, InstantSource clock) {
        this.feeds = feeds;
        this.datasets = datasets;
        this.tables = tables;
        this.clock = clock;
    }

    List<Feed> of(Caller caller) {
        return feeds.list().stream()
                .filter(feed -> caller.mayUse(feed.madeBy()))
                .toList();
    }

    /** A feed of somebody else is none to a partner. */
    Feed get(String id, Caller caller) {
        return feeds.find(id)
                .filter(feed -> caller.mayUse(feed.madeBy()))
                .orElseThrow(() -> new RefusedException(
                        HttpStatus.NOT_FOUND, "feed", id, "one that you made; GET /feeds lists them"));
    }

    Feed save(FeedDraft draft, Caller caller) {
        Optional<Feed> held = feeds.find(draft.id());
        if (held.isPresent() && !caller.mayUse(held.get().madeBy())) {
            throw new RefusedException(HttpStatus.CONFLICT, "id", draft.id(), "one that is still free");
        }
        requireDataset(draft.dataset(), caller);
        if (datasets.find(draft.dataset()).isEmpty()) {
            datasets.save(described(draft));
        }
        String owner = held.map(Feed::madeBy).orElse(caller.name());
        Feed feed = new Feed(
                draft.id(),
                draft.title(),
                draft.dataset(),
                draft.mapping().map(mapping -> draft.id()),
                draft.url(),
                draft.interval(),
                owner,
                clock.instant());
        draft.mapping()
                .ifPresentOrElse(mapping -> feeds.save(feed, MappingJson.write(mapping)), () -> feeds.save(feed));
        return feeds.find(draft.id()).orElseThrow();
    }

    void delete(String id, Caller caller) {
        feeds.delete(get(id, caller).id());
    }

    Receipt deliver(Feed feed, Path file, String name, Caller caller)
            throws IOException, InterruptedException, ExecutionException {
        if (!NAME.matcher(name).matches()) {
            throw RefusedException.bad("name", name, "letters, digits, dots, blanks, hyphens");
        }
        if (feed.mapping().isEmpty()) {
            throw new RefusedException(
                    HttpStatus.CONFLICT, "feed", feed.id(), "one of tables; this one asks a service");
        }
        if (!room.tryAcquire()) {
            throw new RefusedException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "deliveries at this moment",
                    "" + AT_ONCE,
                    "fewer; try again later");
        }
        try {
            return tables.deliver(feed, file, name, caller.name());
        } finally {
            room.release();
        }
    }

    private void requireDataset(String dataset, Caller caller) {
        if (caller.keeper() || datasets.find(dataset).isEmpty()) {
            return;
        }
        List<Feed> filling = feeds.list().stream()
                .filter(feed -> feed.datasetId().equals(dataset))
                .toList();
        boolean own = !filling.isEmpty() && filling.stream().allMatch(feed -> caller.mayUse(feed.madeBy()));
        if (!own) {
            throw new RefusedException(
                    HttpStatus.FORBIDDEN, "dataset", dataset, "a new one, or one that only feeds of yours fill");
        }
    }

    private static Dataset described(FeedDraft draft) {
        return new Dataset(
                draft.dataset(),
                draft.title(),
                "",
                new Stewardship(
                        Stewardship.NOT_STATED,
                        Stewardship.NOT_STATED,
                        Stewardship.NOT_STATED,
                        Stewardship.NOT_STATED,
                        Stewardship.NOT_STATED),
                draft.url(),
                Handling.OPEN);
    }
}
