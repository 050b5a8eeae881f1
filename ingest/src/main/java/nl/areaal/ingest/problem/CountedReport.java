package nl.areaal.ingest.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.areaal.geodata.observation.CountedProblems;
import nl.areaal.geodata.observation.ProblemLimit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the way that partners read it that more could not be used than is kept. */
public final class CountedReport {
    private static final JsonMapper JSON = JsonMapper.shared();

    private CountedReport() {}

    /** Names the sender, the reason and the day: a report under the same key replaces the one before. */
    public static byte[] key(CountedProblems counts) {
        return ("counted-" + counts.sender() + "-" + counts.reason() + "-" + counts.day()).getBytes(UTF_8);
    }

    /** The record for the problems topic. */
    public static byte[] json(CountedProblems counts) {
        ProblemLimit limit = ProblemLimit.of(counts.reason());
        ObjectNode report = JSON.createObjectNode()
                .put("reason", "counted-only")
                .put(
                        "message",
                        counts.counted() + " more messages" + of(counts) + " could not be used on " + counts.day()
                                + " for the reason " + counts.reason() + "; they are counted and not kept.")
                .put("expected", "at most " + limit.messages() + " messages or " + limit.bytes() + " bytes a day")
                .put("dataset", counts.sender().isEmpty() ? null : counts.sender())
                .put("cause", counts.reason())
                .put("day", counts.day().toString());
        report.put("kept", counts.kept())
                .put("counted", counts.counted())
                .put("first", counts.firstAt().toString())
                .put("last", counts.lastAt().toString());
        return JSON.writeValueAsBytes(report);
    }

    private static String of(CountedProblems counts) {
        return counts.sender().isEmpty() ? "" : " of dataset " + counts.sender();
    }
}
