package nl.areaal.ingest.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import nl.areaal.geodata.observation.Problem;
import nl.areaal.geodata.observation.UnusableMessage;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a problem the way that partners read it: as the JSON record of the problems topic, or as lines of text. */
public final class ProblemReport {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ProblemReport() {}

    /** Names the message, so that a report that is sent twice is recognised. */
    public static byte[] key(Problem problem) {
        return (problem.origin().partition() + "-" + problem.origin().offset()).getBytes(UTF_8);
    }

    /** The record for the problems topic. */
    public static byte[] json(UnusableMessage message) {
        Problem problem = message.problem();
        ObjectNode report =
                JSON.createObjectNode().put("reason", problem.reason()).put("message", problem.message());
        put(report, "field", problem.field());
        put(report, "value", problem.value());
        put(report, "expected", problem.expected());
        report.put("topic", problem.origin().topic())
                .put("partition", problem.origin().partition())
                .put("offset", problem.origin().offset())
                .put("receivedAt", problem.origin().receivedAt().toString())
                .put("original", message.original());
        return JSON.writeValueAsBytes(report);
    }

    /** A few lines for people. */
    public static String text(Problem problem) {
        StringBuilder text = new StringBuilder()
                .append(problem.origin().receivedAt())
                .append("  ")
                .append(problem.reason())
                .append("\n  ")
                .append(problem.message());
        problem.value().ifPresent(value -> text.append(" It holds: ").append(value));
        problem.expected().ifPresent(expected -> text.append("\n  Expected: ").append(expected));
        return text.append("\n  Message ")
                .append(problem.origin().offset())
                .append(" of partition ")
                .append(problem.origin().partition())
                .append(" of ")
                .append(problem.origin().topic())
                .append('\n')
                .toString();
    }

    private static void put(ObjectNode report, String name, Optional<String> value) {
        report.put(name, value.orElse(null));
    }
}
