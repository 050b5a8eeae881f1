package nl.areaal.mapui.view;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.areaal.geodata.source.OfferedService;
import nl.areaal.geodata.source.Reach;
import nl.areaal.geodata.source.SampleFetch;
import nl.areaal.geodata.source.ServiceLook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gets samples that people name by their addresses, a few at a time and beside the pages, which go on meanwhile. */
@Component
final class SampleFetcher implements AutoCloseable {
    private static final int AT_ONCE = 2;

    private final SampleFetch fetch;
    private final ServiceLook services;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("sample-", 1).factory());

    SampleFetcher(@Value("${areaal.feeds.reach}") Reach reach) {
        fetch = new SampleFetch(reach);
        services = new ServiceLook(fetch);
    }

    /** Begins to get a document, or to see which service it is of; it fails with an {@link nl.areaal.geodata.source.AddressException} when it can't be had. */
    Future<Found> get(String address) {
        return threads.submit(() -> find(address));
    }

    private Found find(String address) throws InterruptedException {
        Optional<OfferedService> service = services.find(address);
        if (service.isPresent()) {
            return Found.of(service.get());
        }
        byte[] document = fetch.get(address);
        return services.find(address, document).map(Found::of).orElseGet(() -> Found.of(document));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
