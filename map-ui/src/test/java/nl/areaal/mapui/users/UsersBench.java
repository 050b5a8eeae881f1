package nl.areaal.mapui.users;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.areaal.mapui.ogc.BenchLine;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many people at once on a product that runs in a process of its own: how long their acts take, and what a session takes of its memory:
 * {@code UsersBench ORIGIN PROCESS [users] [seconds]}.
 */
final class UsersBench {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int USERS = 200;
    private static final int SECONDS = 60;
    private static final int WARM_UP_SECONDS = 40;
    private static final Duration PACE = Duration.ofSeconds(5);
    private static final int MOST_MEGABYTES = 2;
    private static final int FIRST = 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ActTimes times = new ActTimes();
    private final String origin;
    private final ServerProcess server;
    private final List<String> areas;

    private UsersBench(String origin, ServerProcess server) {
        this.origin = origin;
        this.server = server;
        this.areas = JSON.readTree(new Caller(client, origin).get("/ogc/v1/collections/areas/items?f=json&limit=300"))
                .path("features")
                .valueStream()
                .map(area -> area.path("properties").path("code").asString())
                .toList();
    }

    public static void main(String[] args) throws Exception {
        int users = args.length > 2 ? Integer.parseInt(args[2]) : USERS;
        int seconds = args.length > 3 ? Integer.parseInt(args[3]) : SECONDS;
        new UsersBench(args[0], new ServerProcess(Long.parseLong(args[1]))).run(users, seconds);
        System.exit(0);
    }

    private void run(int users, int seconds) throws Exception {
        BenchLine.print("%d people, one act each %d s, %d areas to choose from", users, PACE.toSeconds(), areas.size());
        List<Visitor> first = arrive(0, FIRST);
        everybody(first, Duration.ofSeconds(WARM_UP_SECONDS));
        first.forEach(Visitor::close);
        long empty = server.liveBytes();
        List<Visitor> visitors = arrive(FIRST, users);
        double each = (server.liveBytes() - empty) / 1e6 / users;
        BenchLine.print("%.1f MB live before, with nobody there", empty / 1e6);
        BenchLine.under("memory of a session on the map that does nothing", each, "MB", MOST_MEGABYTES);
        everybody(visitors, Duration.ofSeconds(WARM_UP_SECONDS));
        times.clear();
        Duration before = server.processorTime();
        everybody(visitors, Duration.ofSeconds(seconds));
        double worked = server.processorTime().minus(before).toNanos() / 1e6;
        times.print();
        BenchLine.print("processor: %.1f ms for each act, %.2f cores", worked / times.acts(), worked / 1e3 / seconds);
        BenchLine.under(
                "memory of a session wherever its user went",
                (server.liveBytes() - empty) / 1e6 / users,
                "MB",
                MOST_MEGABYTES);
    }

    private List<Visitor> arrive(int seed, int users) throws Exception {
        List<Visitor> came = new ArrayList<>();
        for (int user = 0; user < users; user++) {
            came.add(new Visitor(new Caller(client, origin), areas, times, new Random(seed + user)));
        }
        return came;
    }

    /** Each acts at a pace of their own, however long an answer takes: what comes late because of that counts as late. */
    private void everybody(List<Visitor> visitors, Duration length) throws Exception {
        long start = System.nanoTime();
        long apart = PACE.toNanos() / visitors.size();
        List<Callable<Void>> all = IntStream.range(0, visitors.size())
                .mapToObj(user -> paced(visitors.get(user), start + user * apart, start + length.toNanos()))
                .toList();
        for (Future<Void> one : threads.invokeAll(all)) {
            one.get();
        }
    }

    private static Callable<Void> paced(Visitor visitor, long first, long end) {
        return () -> {
            for (long due = first; due < end; due += PACE.toNanos()) {
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                visitor.act(due);
            }
            return null;
        };
    }
}
