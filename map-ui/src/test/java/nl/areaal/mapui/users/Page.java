package nl.areaal.mapui.users;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page of the UI as an open tab holds it, without drawing: speaks Vaadin's protocol with the server as its client does. Events go by
 * request, and what the server tells by itself comes over a WebSocket.
 */
final class Page implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String GUARD = "for(;;);";
    /** The element that stands for the whole page. */
    private static final int ROOT = 1;

    /** What a browser tells of itself: a window of 1400 by 900 in the Netherlands. */
    private static final String WINDOW =
            "&v-sh=900&v-sw=1400&v-wh=900&v-ww=1400&v-bh=900&v-bw=1400&v-curdate=1764300000000&v-tzo=-60"
                    + "&v-dstd=60&v-rtzo=-60&v-dston=false&v-tzid=Europe%2FAmsterdam&v-wn=v-0.5&v-td=false&v-pr=1&v-np=Linux&v-cs="
                    + "&v-pv=VISIBLE&v-fs=NOT_FULLSCREEN&v-so=landscape-primary&v-soa=0&v-tn=aura&v-ws=false";

    private final Caller caller;
    private final PageTree tree = new PageTree();
    private final Map<Integer, JsonNode> early = new HashMap<>();
    private final String ui;
    private final String token;
    private final WebSocket push;
    private Optional<Throwable> broken = Optional.empty();
    private int heard;
    private int sent;

    private Page(Caller caller, JsonNode start) {
        JsonNode config = start.path("appConfig");
        JsonNode first = config.path("uidl");
        this.caller = caller;
        this.ui = config.path("v-uiId").asString();
        this.token = first.path("Vaadin-Security-Key").asString();
        this.heard = first.path("syncId").asInt() - 1;
        hear(first);
        this.push = caller.listen(pushPath(ui, first.path("Vaadin-Push-ID").asString()), new Pushed());
    }

    /**
     * Opens an address as somebody does who comes from elsewhere.
     *
     * @param path without a slash before it, e.g. {@code gebied/GM0344}
     */
    static Page open(Caller caller, String path, String query) {
        caller.get("/" + path + (query.isEmpty() ? "" : "?" + query));
        String start = "/?v-r=init&location=" + encoded(path) + "&query=" + encoded(query) + WINDOW;
        Page page = new Page(caller, JSON.readTree(caller.get(start)));
        page.navigate(path, query, "");
        return page;
    }

    /** Follows a link to another page of the UI. */
    void follow(String path) {
        navigate(path, "", "client");
    }

    void click(PageElement element) {
        send(event(element, "click", Map.of()));
    }

    /** Tells of an event, with what the server wants to know of it by the expressions that it asks for. */
    void tell(PageElement element, String event, Map<String, Object> details) {
        send(event(element, event, details));
    }

    /** Puts another value into a field. */
    void enter(PageElement element, String property, Object value) {
        ObjectNode change = JSON.createObjectNode()
                .put("type", "mSync")
                .put("node", element.node())
                .put("feature", 1)
                .put("property", property);
        change.set("value", JSON.valueToTree(value));
        send(change, event(element, property + "-changed", Map.of()));
    }

    /** Calls what the server offers to the code of an element. */
    void call(PageElement element, String method, Object... arguments) {
        ObjectNode call = JSON.createObjectNode()
                .put("type", "publishedEventHandler")
                .put("node", element.node())
                .put("templateEventMethodName", method)
                .put("promise", -1);
        call.set("templateEventMethodArgs", JSON.valueToTree(List.of(arguments)));
        send(call);
    }

    /** Closes a dialog as the Escape key does. */
    void dismiss(PageElement dialog) {
        call(dialog, "handleClientClose");
        tell(dialog, "closed", Map.of());
    }

    /** What is on the page now. */
    synchronized <T> T see(Function<PageTree, T> look) {
        return look.apply(tree);
    }

    /** Waits until the page is as wanted: the server may tell that later, by itself. */
    synchronized void await(String what, Predicate<PageTree> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!wanted.test(tree)) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0 || broken.isPresent()) {
                    throw new IllegalStateException(
                            what + " did not come within " + PATIENCE.toSeconds() + " s", broken.orElse(null));
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Leaves the page as a browser does that goes elsewhere. */
    @Override
    public void close() {
        push.abort();
        caller.post(uidlPath(), message().put("UNLOAD", true).toString());
    }

    private void navigate(String path, String query, String trigger) {
        ObjectNode data = JSON.createObjectNode()
                .put("route", path)
                .put("query", query)
                .put("appShellTitle", "")
                .putNull("historyState")
                .put("trigger", trigger);
        ObjectNode event =
                JSON.createObjectNode().put("type", "event").put("node", ROOT).put("event", "ui-navigate");
        event.set("data", data);
        send(event);
    }

    private ObjectNode event(PageElement element, String event, Map<String, Object> details) {
        ObjectNode data = JSON.createObjectNode();
        for (String wanted : see(page -> page.wanted(element, event))) {
            data.set(wanted, JSON.valueToTree(details.getOrDefault(wanted, usual(wanted))));
        }
        ObjectNode told = JSON.createObjectNode()
                .put("type", "event")
                .put("node", element.node())
                .put("event", event);
        told.set("data", data);
        return told;
    }

    /** Of a click: no key is held, and where it is does not matter. */
    private static Object usual(String expression) {
        return expression.endsWith("Key") ? (Object) false : 0;
    }

    private void send(ObjectNode... events) {
        ArrayNode all = JSON.createArrayNode().addAll(List.of(events));
        ObjectNode message = message();
        message.set("rpc", all);
        sent++;
        String answer = new String(caller.post(uidlPath(), message.toString()), UTF_8);
        JsonNode told = read(answer);
        hear(told);
        await("what came before", page -> heard >= told.path("syncId").asInt());
    }

    private ObjectNode message() {
        ObjectNode message = JSON.createObjectNode().put("csrfToken", token);
        message.set("rpc", JSON.createArrayNode());
        int known = see(page -> heard);
        return message.put("syncId", known).put("clientId", sent);
    }

    /** Answers and what is pushed may overtake each other; the server numbers them. */
    private synchronized void hear(JsonNode message) {
        if (message.path("meta").has("appError") || message.path("meta").has("sessionExpired")) {
            throw new IllegalStateException("the page ended: " + message.path("meta"));
        }
        int number = message.path("syncId").asInt(-1);
        if (number > heard) {
            early.put(number, message);
        }
        JsonNode next = early.remove(heard + 1);
        while (next != null) {
            heard++;
            tree.apply(next);
            next = early.remove(heard + 1);
        }
        notifyAll();
    }

    private synchronized void failed(Throwable error) {
        broken = Optional.of(error);
        notifyAll();
    }

    private String uidlPath() {
        return "/?v-r=uidl&v-uiId=" + ui;
    }

    private static String pushPath(String ui, String id) {
        return "/VAADIN/push?v-r=push&v-uiId=" + ui + "&v-pushId=" + id
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript&X-Atmosphere-Transport=websocket"
                + "&X-Atmosphere-TrackMessageSize=true&Content-Type=application%2Fjson%3B%20charset%3DUTF-8&X-atmo-protocol=true";
    }

    /** Some messages come with a guard before them, in a list. */
    private static JsonNode read(String message) {
        JsonNode told = JSON.readTree(message.startsWith(GUARD) ? message.substring(GUARD.length()) : message);
        return told.isArray() ? told.path(0) : told;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** Messages with their length before them, {@code 42|{...}}; the first one greets. */
    private final class Pushed implements WebSocket.Listener {
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                String message = part.toString();
                part.setLength(0);
                String told = message.substring(message.indexOf('|') + 1);
                if (told.startsWith(GUARD) || told.startsWith("{")) {
                    hear(read(told));
                }
            }
            socket.request(1);
            return CompletableFuture.completedStage(text);
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            failed(error);
        }
    }
}
