package nl.areaal.mapui.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * One browser that listens. Bytes wait in a short queue until its connection takes them, so that no thread ever waits
 * for a browser; one that lags too far behind is let go, and comes back by itself.
 */
final class LiveClient implements WriteListener {
    static final int MOST_WAITING = 64;

    private final AsyncContext request;
    private final ServletOutputStream out;
    private final Consumer<LiveClient> gone;
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private boolean unflushed;
    private boolean open;
    private boolean closed;

    LiveClient(AsyncContext request, Consumer<LiveClient> gone) throws IOException {
        this.request = request;
        this.out = request.getResponse().getOutputStream();
        this.gone = gone;
    }

    /** Takes a message that all clients share. */
    synchronized void send(byte[] message) {
        if (closed) {
            return;
        }
        if (waiting.size() >= MOST_WAITING) {
            close();
            return;
        }
        waiting.add(message);
        if (open) {
            tryToWrite();
        }
    }

    @Override
    public synchronized void onWritePossible() {
        open = true;
        tryToWrite();
    }

    @Override
    public void onError(Throwable cause) {
        close();
    }

    synchronized void close() {
        if (!closed) {
            forget();
            request.complete();
        }
    }

    /** The container has ended the request itself. */
    synchronized void forget() {
        closed = true;
        waiting.clear();
        gone.accept(this);
    }

    private void tryToWrite() {
        try {
            write();
        } catch (IOException e) {
            close();
        }
    }

    /** Each call of isReady that says no promises a later {@link #onWritePossible()}. */
    private void write() throws IOException {
        while (!closed && out.isReady()) {
            byte[] message = waiting.poll();
            if (message != null) {
                out.write(message);
                unflushed = true;
            } else if (unflushed) {
                unflushed = false;
                out.flush();
            } else {
                return;
            }
        }
    }
}
