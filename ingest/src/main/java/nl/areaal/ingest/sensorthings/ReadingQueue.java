package nl.areaal.ingest.sensorthings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import nl.areaal.geodata.sensorthings.Reading;
import nl.areaal.geodata.sensorthings.sql.Failures;
import nl.areaal.geodata.sensorthings.sql.Parcel;
import nl.areaal.geodata.sensorthings.sql.ReadingStore;
import nl.areaal.geodata.sensorthings.sql.ReadingWriter.Outcome;
import nl.areaal.geodata.sensorthings.sql.Refusal;
import nl.areaal.geodata.sensorthings.sql.Scope;
import org.springframework.context.SmartLifecycle;

/**
 * Stores the readings of all partners that wait at a moment together: while one transaction is made durable the next
 * gathers, so that many small requests cost few writes to the disk. Who comes when nothing is being stored stores at once,
 * which spares a lonely sender two changes of threads; what gathers meanwhile is for a thread of its own.
 */
final class ReadingQueue implements SmartLifecycle {
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_TOGETHER = 10_000;
    private static final long POLL_MILLIS = 200;
    private static final long STOP_MILLIS = 20_000;

    private final BlockingQueue<Delivery> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final ReadingStore store;
    private final Consumer<Outcome> stored;
    private final ReentrantLock storing = new ReentrantLock();
    private final Semaphore gathered = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "sensorthings-readings");
    private volatile boolean stopping;

    /**
     * Makes a queue, which stores when it is started.
     *
     * @param stored is told of what was stored, after the commit
     */
    ReadingQueue(ReadingStore store, Consumer<Outcome> stored) {
        this.store = store;
        this.stored = stored;
    }

    private record Delivery(Parcel parcel, CompletableFuture<List<Optional<Refusal>>> answer) {}

    /**
     * Waits until readings are durable.
     *
     * @return for each why it was refused, or empty
     */
    List<Optional<Refusal>> store(List<Reading> readings, Scope scope) throws InterruptedException {
        if (stopping) {
            throw new IllegalStateException("the service is stopping");
        }
        Delivery delivery = new Delivery(new Parcel(readings, scope), new CompletableFuture<>());
        waiting.put(delivery);
        storeUnlessBusy();
        try {
            return delivery.answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** The same for who can't wait; fails with a {@link QueueFullException} when no more can be held. */
    CompletableFuture<List<Optional<Refusal>>> offer(List<Reading> readings, Scope scope) {
        Delivery delivery = new Delivery(new Parcel(readings, scope), new CompletableFuture<>());
        if (stopping || !waiting.offer(delivery)) {
            delivery.answer.completeExceptionally(new QueueFullException());
        }
        gathered.release();
        return delivery.answer;
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        stopping = true;
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    /** Stops after the web server, which still has requests to answer. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        while (!stopping || !waiting.isEmpty()) {
            try {
                gathered.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            gathered.drainPermits();
            storing.lock();
            storeAndLetGo();
        }
    }

    private void storeUnlessBusy() {
        if (storing.tryLock()) {
            storeAndLetGo();
        }
    }

    /** Looks for more after it let go of the lock: who came before that could not take it and waits for the thread. */
    private void storeAndLetGo() {
        try {
            Delivery first = waiting.poll();
            if (first != null) {
                storeTogether(gather(first));
            }
        } finally {
            storing.unlock();
        }
        if (!waiting.isEmpty()) {
            gathered.release();
        }
    }

    private List<Delivery> gather(Delivery first) {
        List<Delivery> together = new ArrayList<>(List.of(first));
        int size = first.parcel.readings().size();
        for (Delivery next = waiting.peek();
                next != null && size + next.parcel.readings().size() <= MOST_TOGETHER;
                next = waiting.peek()) {
            together.add(waiting.remove());
            size += next.parcel.readings().size();
        }
        return together;
    }

    /**
     * When it goes wrong, each delivery is tried alone, so that none fails for another; but not while the store is away,
     * which would take each its patience.
     */
    private void storeTogether(List<Delivery> deliveries) {
        try {
            Outcome outcome =
                    store.store(deliveries.stream().map(Delivery::parcel).toList());
            int from = 0;
            for (Delivery delivery : deliveries) {
                int to = from + delivery.parcel.readings().size();
                delivery.answer.complete(outcome.refusals().subList(from, to));
                from = to;
            }
            stored.accept(outcome);
        } catch (RuntimeException failure) {
            if (deliveries.size() == 1 || Failures.isAway(failure)) {
                deliveries.forEach(delivery -> delivery.answer.completeExceptionally(failure));
            } else {
                deliveries.forEach(delivery -> storeTogether(List.of(delivery)));
            }
        }
    }
}
