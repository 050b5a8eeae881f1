package nl.areaal.mapui.view;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** Where work is done that takes longer than a click may. */
@Component
class Background implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    void run(Runnable work) {
        threads.execute(work);
    }

    @Override
    public void close() {
        threads.close();
    }
}
