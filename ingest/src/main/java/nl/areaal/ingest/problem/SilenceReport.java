package nl.areaal.ingest.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.QualityFlag;
import nl.areaal.geodata.quality.Silence;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the way that partners read it that a datastream fell silent, or speaks again. */
public final class SilenceReport {
    private static final JsonMapper JSON = JsonMapper.shared();

    private SilenceReport() {}

    /** Names the datastream: a report under the same key replaces the one before. */
    public static byte[] key(Silence silence) {
        return ("contract-" + silence.datastreamId() + "-silent").getBytes(UTF_8);
    }

    /** The record for the problems topic. */
    public static byte[] json(Silence silence, Datastream datastream) {
        ObjectNode report = JSON.createObjectNode()
                .put("reason", "contract-silent")
                .put("message", message(silence, datastream))
                .put("field", "phenomenonTime")
                .put("expected", BreachReport.expected(QualityFlag.GAP, datastream))
                .put("datastream", silence.datastreamId())
                .put("key", datastream.key())
                .put("cause", "silent")
                .put("since", silence.since().toString())
                .put("ended", silence.ended().map(Instant::toString).orElse(null));
        return JSON.writeValueAsBytes(report.put("revision", silence.revision()));
    }

    private static String message(Silence silence, Datastream datastream) {
        return silence.ended().isPresent()
                ? "Datastream " + datastream.key() + ", silent since " + silence.since() + ", is silent no more."
                : "Datastream " + datastream.key() + " has sent nothing since " + silence.since()
                        + ", longer than its contract allows.";
    }
}
