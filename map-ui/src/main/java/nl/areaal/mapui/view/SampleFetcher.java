package nl.areaal.mapui.view;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.areaal.geodata.source.Reach;
import nl.areaal.geodata.source.SampleFetch;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gets samples that people name by their addresses, a few at a time and beside the pages, which go on meanwhile. */
@Component
final class SampleFetcher implements AutoCloseable {
    private static final int AT_ONCE = 2;

    private final SampleFetch fetch;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("sample-", 1).factory());

    SampleFetcher(@Value("${areaal.feeds.reach}") Reach reach) {
        fetch = new SampleFetch(reach);
    }

    /** Begins to get a document; it fails with an {@link nl.areaal.geodata.source.AddressException} when it can't be had. */
    Future<byte[]> get(String address) {
        return threads.submit(() -> fetch.get(address));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
