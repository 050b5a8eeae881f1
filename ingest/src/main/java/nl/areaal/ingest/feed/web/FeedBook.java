package nl.areaal.ingest.feed.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.Handling;
import nl.areaal.geodata.dataset.Stewardship;
import nl.areaal.geodata.feed.Feed;
import nl.areaal.geodata.feed.FeedKind;
import nl.areaal.geodata.feed.FeedRegister;
import nl.areaal.ingest.feed.Receipt;
import nl.areaal.ingest.feed.TableFeeds;
import org.springframework.http.HttpStatus;

/** The feeds as the service of feeds knows them. */
final class FeedBook {
    private static final int AT_ONCE = 2;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._ -]{0,120}");

    private final FeedRegister register;
    private final TableFeeds tables;
    private final InstantSource clock;
    private final Semaphore room = new Semaphore(AT_ONCE);

    FeedBook(FeedRegister register, TableFeeds tables, InstantSource clock) {
        this.register = register;
        this.tables = tables;
        this.clock = clock;
    }

    List<Feed> of(Caller caller) {
        return register.of(caller.name(), true).stream().filter(caller::uses).toList();
    }

    Feed get(String id, Caller caller) {
        return register.find(id, caller.name(), true)
                .filter(caller::uses)
                .orElseThrow(() -> new RefusedException(
                        HttpStatus.NOT_FOUND, "feed", id, "one that you made; GET /feeds lists them"));
    }

    Feed save(FeedDraft draft, Caller caller) {
        requireLogin(caller);
        Feed feed = new Feed(
                draft.id(),
                draft.title(),
                draft.kind(),
                draft.dataset(),
                draft.mapping().map(mapping -> draft.id()),
                draft.url(),
                draft.interval(),
                caller.name(),
                clock.instant());
        register.save(feed, draft.mapping(), described(draft), caller.name(), caller.keeper())
                .ifPresent(refusal -> {
                    throw switch (refusal) {
                        case ID_TAKEN ->
                            new RefusedException(HttpStatus.CONFLICT, "id", draft.id(), "one that is still free");
                        case DATASET_OF_OTHERS ->
                            new RefusedException(
                                    HttpStatus.FORBIDDEN,
                                    "dataset",
                                    draft.dataset(),
                                    "a new one, or one that only feeds of yours fill");
                    };
                });
        return get(draft.id(), caller);
    }

    void delete(String id, Caller caller) {
        requireLogin(caller);
        register.delete(get(id, caller));
    }

    Receipt deliver(Feed feed, Path file, String name, Caller caller)
            throws IOException, InterruptedException, ExecutionException {
        if (!NAME.matcher(name).matches()) {
            throw RefusedException.bad("name", name, "letters, digits, dots, blanks, hyphens");
        }
        if (feed.kind() == FeedKind.SENSORTHINGS) {
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

    /** A key is held by a device: it delivers, and changes nothing of what was agreed. */
    private static void requireLogin(Caller caller) {
        caller.dataset().ifPresent(dataset -> {
            throw new RefusedException(
                    HttpStatus.FORBIDDEN, "caller", "a key of " + dataset, "a name with its password");
        });
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
