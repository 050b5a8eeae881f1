package nl.areaal.mapui.ogc;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Does the same for one thing after the other on two threads for a while, and counts. */
final class Loop {
    private static final int THREADS = 2;

    private Loop() {}

    /** Work on one thing; gives the bytes that came. */
    @FunctionalInterface
    interface Work<T> {
        int on(T thing) throws Exception;
    }

    static <T> double perSecond(List<T> things, Duration time, Work<T> work) throws Exception {
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        Callable<Integer> worker = () -> {
            int done = 0;
            for (; System.nanoTime() - start < time.toNanos(); done++) {
                if (work.on(things.get(Math.floorMod(next.getAndIncrement(), things.size()))) == 0) {
                    throw new IllegalStateException("nothing came");
                }
            }
            return done;
        };
        int done = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Integer> worked : threads.invokeAll(List.of(worker, worker))) {
                done += worked.get();
            }
        }
        return done * 1e9 / (System.nanoTime() - start);
    }
}
