package nl.areaal.mapui.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * {@code /live/observations}: a server-sent event stream of what just became newest, after one event with all that is
 * newest now; of what everybody may see, since anybody may listen. A message is encoded once, however many listen, and sending it takes no thread per listener.
 */
final class LiveServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int MOST_CLIENTS = 5_000;
    private static final String RETRY_SECONDS = "30";

    private final transient LiveObservations live;
    private final transient OpenDatastreams open;
    private final transient Set<LiveClient> clients = ConcurrentHashMap.newKeySet();

    LiveServlet(LiveObservations live, OpenDatastreams open) {
        this.live = live;
        this.open = open;
    }

    int clients() {
        return clients.size();
    }

    void broadcast(Collection<LiveObservation> news) {
        List<LiveObservation> told = opened(news);
        if (!clients.isEmpty() && !told.isEmpty()) {
            byte[] message = LiveMessage.encode(told);
            clients.forEach(client -> client.send(message));
        }
    }

    /** Keeps proxies from closing silent streams, and finds out which browsers have gone. */
    void heartbeat() {
        clients.forEach(client -> client.send(LiveMessage.HEARTBEAT));
    }

    void closeAll() {
        clients.forEach(LiveClient::close);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (clients.size() >= MOST_CLIENTS) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value(), "too many listeners, try again later");
            return;
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // nginx would hold events back to fill its buffer.
        response.setHeader("X-Accel-Buffering", "no");
        // Without arguments: the container's own response, which wrappers of filters cannot keep from being
        // non-blocking.
        listen(request.startAsync());
    }

    private void listen(AsyncContext request) throws IOException {
        request.setTimeout(0);
        LiveClient client = new LiveClient(request, clients::remove);
        request.addListener(new Departure(client));
        // Known before it gets the present state: news may come twice, but cannot fall between.
        clients.add(client);
        client.send(LiveMessage.encode(opened(live.newest())));
        request.getResponse().getOutputStream().setWriteListener(client);
    }

    private List<LiveObservation> opened(Collection<LiveObservation> observations) {
        return observations.stream().filter(open::contains).toList();
    }

    private record Departure(LiveClient client) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            client.forget();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            client.close();
        }

        @Override
        public void onError(AsyncEvent event) {
            client.close();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // A stream starts once.
        }
    }
}
