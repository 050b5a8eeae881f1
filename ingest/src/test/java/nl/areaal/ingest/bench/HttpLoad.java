package nl.areaal.ingest.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import nl.areaal.geodata.store.TestStore;

/** Some connections that each ask one thing after the other for a while. */
final class HttpLoad {
    /**
     * Until the service has compiled what it does most, for which a slow machine takes minutes: half a minute after it began, its compiler
     * keeps most of a core busy. FROST-Server, too, needs a long time.
     */
    private static final int LONG_WARM_UPS = 3;

    private static final long LONG_WARM_UP_NANOS = 30_000_000_000L;
    private static final long REST_NANOS = 1_000_000_000L;
    /** Of one core, in a service that is asked nothing. */
    private static final double RESTING_SECONDS = 0.1;

    private static final long WARM_UP_NANOS = 2_000_000_000L;
    private static final long MEASURE_NANOS = 5_000_000_000L;

    private final ServiceProcess service;
    private final DatabaseCpu database;

    HttpLoad(ServiceProcess service, TestStore store) {
        this.service = service;
        database = DatabaseCpu.of(store);
    }

    /** One exchange with the service. */
    @FunctionalInterface
    interface Exchange {
        PlainClient.Answer with(PlainClient client) throws IOException;
    }

    /**
     * What came of it.
     *
     * @param serviceMillis processor time of the service for each exchange
     * @param databaseMillis processor time of the database for each exchange
     */
    record Outcome(double perSecond, Percentiles took, double serviceMillis, double databaseMillis) {}

    /** Lets the service get used to something, until it has nothing to compile any more. */
    void warmUp(int connections, Exchange exchange) throws InterruptedException, ExecutionException {
        for (int time = 0; time < LONG_WARM_UPS; time++) {
            all(connections, exchange, LONG_WARM_UP_NANOS);
            awaitRest();
        }
    }

    private void awaitRest() {
        double before;
        do {
            before = service.cpuSeconds();
            LockSupport.parkNanos(REST_NANOS);
        } while (service.cpuSeconds() - before > RESTING_SECONDS);
    }

    Outcome run(int connections, Exchange exchange) throws InterruptedException, ExecutionException {
        all(connections, exchange, WARM_UP_NANOS);
        double serviceBefore = service.cpuSeconds();
        double databaseBefore = database.seconds();
        long began = System.nanoTime();
        List<Long> took = all(connections, exchange, MEASURE_NANOS);
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Outcome(
                took.size() / seconds,
                Percentiles.of(took),
                (service.cpuSeconds() - serviceBefore) * 1000 / took.size(),
                (database.seconds() - databaseBefore) * 1000 / took.size());
    }

    private List<Long> all(int connections, Exchange exchange, long nanos)
            throws InterruptedException, ExecutionException {
        List<Long> took = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(connections)) {
            List<Future<List<Long>>> parts = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                parts.add(clients.submit(() -> one(exchange, System.nanoTime() + nanos)));
            }
            for (Future<List<Long>> part : parts) {
                took.addAll(part.get());
            }
        }
        return took;
    }

    private List<Long> one(Exchange exchange, long deadline) throws IOException {
        List<Long> took = new ArrayList<>();
        try (PlainClient client = new PlainClient(service.port())) {
            while (System.nanoTime() < deadline) {
                long began = System.nanoTime();
                PlainClient.Answer answer = exchange.with(client);
                if (answer.status() >= 300) {
                    throw new IllegalStateException("the service answered " + answer);
                }
                took.add(System.nanoTime() - began);
            }
        }
        return took;
    }
}
