package nl.areaal.geodata.job;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import nl.areaal.geodata.store.StoreAddress;

/** A runner in a process of its own that never gets past the letter c, so that it can be killed there. */
public final class DoomedRunner {
    static final Duration LEASE = Duration.ofSeconds(1);

    private DoomedRunner() {}

    public static void main(String[] args) {
        LettersWork work = new LettersWork((letter, progress) -> {
            if (letter.equals("c")) {
                waitForEver();
            }
        });
        StoreAddress store = StoreAddress.from(System.getenv());
        try (JobRunner runner = new JobRunner(store.dataSource(), Map.of(LettersWork.KIND, work), LEASE)) {
            runner.runOne();
        }
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
