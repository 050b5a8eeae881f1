package nl.areaal.ingest.mqtt;

import io.netty.channel.Channel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * The news of quality 1 on its way to one client: so much at once as it wants, the rest waits for its acknowledgements. What waits
 * is bounded: a client that is too slow is shown out, so that it knows that it missed something.
 *
 * <p>Lives on the event loop of its channel.
 */
final class Outbox {
    static final long MOST_WAITING_BYTES = 4L << 20;

    private static final int LAST_ID = 0xFFFF;

    private final Channel channel;
    private final int mostInFlight;
    private final Runnable overflow;
    private final Deque<News> waiting = new ArrayDeque<>();
    private final Set<Integer> inFlight = new HashSet<>();
    private long waitingBytes;
    private int lastId;
    private boolean overflowed;

    /**
     * An empty outbox.
     *
     * @param mostInFlight as the client wants
     * @param overflow what happens when too much waits
     */
    Outbox(Channel channel, int mostInFlight, Runnable overflow) {
        this.channel = channel;
        this.mostInFlight = mostInFlight;
        this.overflow = overflow;
    }

    /** Something to tell. The bytes are not changed by anybody. */
    private static final class News {
        private final String topic;
        private final byte[] json;

        News(String topic, byte[] json) {
            this.topic = topic;
            this.json = json;
        }
    }

    void add(String topic, byte[] json) {
        if (overflowed) {
            return;
        }
        if (waitingBytes + json.length > MOST_WAITING_BYTES) {
            overflowed = true;
            waiting.clear();
            overflow.run();
            return;
        }
        waiting.add(new News(topic, json));
        waitingBytes += json.length;
        send();
    }

    /** The client has it, or can't use it: either way it does not come again. */
    void acknowledged(int id) {
        inFlight.remove(id);
        send();
    }

    private void send() {
        while (inFlight.size() < mostInFlight && !waiting.isEmpty()) {
            News next = waiting.remove();
            waitingBytes -= next.json.length;
            var _ = channel.write(Replies.news(next.topic, next.json, nextId()));
        }
        channel.flush();
    }

    private int nextId() {
        do {
            lastId = lastId == LAST_ID ? 1 : lastId + 1;
        } while (!inFlight.add(lastId));
        return lastId;
    }
}
