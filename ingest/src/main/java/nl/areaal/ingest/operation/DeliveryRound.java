package nl.areaal.ingest.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import nl.areaal.geodata.csv.UnfitTableException;
import nl.areaal.geodata.feed.BroughtTable;
import nl.areaal.geodata.feed.BroughtTables;
import nl.areaal.geodata.feed.Feed;
import nl.areaal.geodata.feed.FeedStore;
import nl.areaal.geodata.store.StoreLock;
import nl.areaal.ingest.feed.Receipt;
import nl.areaal.ingest.feed.TableFeeds;

/** Stores the tables that people brought to their feeds on the page. One that can't be stored says why; while broker or store are away, it waits. */
final class DeliveryRound implements Round {
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final BroughtTables brought;
    private final FeedStore feeds;
    private final TableFeeds tables;
    private final StoreLock lock;

    DeliveryRound(BroughtTables brought, FeedStore feeds, TableFeeds tables, StoreLock lock) {
        this.brought = brought;
        this.feeds = feeds;
        this.tables = tables;
        this.lock = lock;
    }

    @Override
    public String name() {
        return "storing tables that were brought";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() throws Exception {
        lock.runIfFree(this::storeAll);
    }

    private void storeAll() throws IOException, ExecutionException, InterruptedException {
        for (BroughtTable table : brought.waiting()) {
            Feed feed = feeds.find(table.feed()).orElseThrow();
            Path file = Files.createTempFile("areaal-brought", ".table");
            try {
                Files.write(file, brought.bytes(table));
                Receipt receipt = tables.deliver(feed, file, table.name(), table.by());
                brought.stored(table.id(), receipt.readings(), receipt.refused(), receipt.known());
            } catch (UnfitTableException e) {
                brought.failed(table.id(), String.valueOf(e.getMessage()));
            } finally {
                Files.delete(file);
            }
        }
    }
}
