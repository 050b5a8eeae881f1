package nl.areaal.mapui.ogc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Load made by the program wrk: a client that costs so little that what is measured is the server. */
final class Wrk {
    /** Each connection asks for the addresses in turn. */
    private static final String SCRIPT = """
            local paths, i = {}, 0
            function init(args)
                for line in io.lines(args[1]) do paths[#paths + 1] = line end
            end
            function request()
                i = i % #paths + 1
                return wrk.format("GET", paths[i], {HEADER})
            end
            function done(summary, latency, requests)
                local failed = summary.errors.status + summary.errors.read + summary.errors.connect + summary.errors.timeout
                print(string.format("measured %.3f %.3f %.3f %d", summary.requests * 1e6 / summary.duration,
                    latency:percentile(50) / 1000, latency:percentile(99) / 1000, failed))
            end
            """;

    private static final Pattern MEASURED = Pattern.compile("measured (\\S+) (\\S+) (\\S+) (\\d+)");

    private Wrk() {}

    /** What came of it: answers a second, and how long one took in milliseconds. */
    record Load(double perSecond, double p50, double p99) {}

    /**
     * Asks for pages of a server in turn.
     *
     * @param paths each with a slash before it
     * @param header of each request, as {@code ["Name"]="value"}; empty for none
     */
    static Load run(String origin, List<String> paths, String header, int connections, int seconds)
            throws IOException, InterruptedException {
        Path script = Files.createTempFile("wrk", ".lua");
        Path list = Files.createTempFile("wrk", ".paths");
        try {
            Files.writeString(script, SCRIPT.replace("HEADER", header));
            Files.write(list, paths);
            Process wrk = new ProcessBuilder(
                            "wrk",
                            "-t1",
                            "-c" + connections,
                            "-d" + seconds + "s",
                            "--timeout",
                            "60s",
                            "-s",
                            script.toString(),
                            origin,
                            "--",
                            list.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            wrk.waitFor();
            return load(said);
        } finally {
            Files.delete(script);
            Files.delete(list);
        }
    }

    private static Load load(String said) {
        Matcher measured = MEASURED.matcher(said);
        if (!measured.find() || !measured.group(4).equals("0")) {
            throw new IllegalStateException("wrk got no good answers: " + said);
        }
        return new Load(
                Double.parseDouble(measured.group(1)),
                Double.parseDouble(measured.group(2)),
                Double.parseDouble(measured.group(3)));
    }
}
