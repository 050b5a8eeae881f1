package nl.areaal.mapui.live;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps streams alive while the application runs and ends them when it stops, before the web server begins to wait for
 * requests to end: these never would.
 */
final class LiveHeartbeat implements SmartLifecycle {
    private static final int SECONDS = 15;

    private final LiveServlet servlet;
    private volatile CountDownLatch stopping = new CountDownLatch(0);

    LiveHeartbeat(LiveServlet servlet) {
        this.servlet = servlet;
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        Thread.ofPlatform().name("live-heartbeat").daemon().start(this::beat);
    }

    @Override
    public void stop() {
        stopping.countDown();
        servlet.closeAll();
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    private void beat() {
        try {
            while (!stopping.await(SECONDS, TimeUnit.SECONDS)) {
                servlet.heartbeat();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
