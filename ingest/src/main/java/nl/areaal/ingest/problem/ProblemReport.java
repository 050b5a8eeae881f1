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
    /** What stands before the name of a file, or the address of a service, in place of a topic. */
    private static final String FILE = "file:";

    private static final String HARVEST = "harvest:";

    private ProblemReport() {}

    /** Names the message, so that a report that is sent twice is recognised. */
    public static byte[] key(Problem problem) {
        Problem.Origin origin = problem.origin();
        String place = origin.partition() + "-" + origin.offset();
        boolean outside = origin.topic().startsWith(FILE) || origin.topic().startsWith(HARVEST);
        return (outside ? origin.topic() + "-" + place : place).getBytes(UTF_8);
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
        return text.append("\n  ").append(place(problem)).append('\n').toString();
    }

    /** Where it stands: in the stream, or in a file. */
    private static String place(Problem problem) {
        Problem.Origin origin = problem.origin();
        if (origin.topic().startsWith(HARVEST)) {
            return "From " + origin.topic().substring(HARVEST.length());
        }
        if (!origin.topic().startsWith(FILE)) {
            return "Message " + origin.offset() + " of partition " + origin.partition() + " of " + origin.topic();
        }
        String cell = origin.partition() == 0 ? "" : ", cell " + origin.partition();
        return "Line " + origin.offset() + cell + " of " + origin.topic().substring(FILE.length());
    }

    private static void put(ObjectNode report, String name, Optional<String> value) {
        report.put(name, value.orElse(null));
    }
}
