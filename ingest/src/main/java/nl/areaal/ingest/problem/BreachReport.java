package nl.areaal.ingest.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.areaal.core.observation.Contract;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.QualityFlag;
import nl.areaal.core.observation.SeriesLimits;
import nl.areaal.geodata.quality.Breach;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes what broke a contract the way that partners read it: one record for a datastream, a day and a cause. */
public final class BreachReport {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String REASON = "contract-";

    private BreachReport() {}

    /** Names the group: a report under the same key replaces the one before. */
    public static byte[] key(Breach breach) {
        return (REASON + breach.datastreamId() + "-" + breach.cause() + "-" + breach.day()).getBytes(UTF_8);
    }

    /** The record for the problems topic. */
    public static byte[] json(Breach breach, Datastream datastream) {
        Optional<QualityFlag> flag = flag(breach.cause());
        ObjectNode report = JSON.createObjectNode()
                .put("reason", REASON + breach.cause())
                .put("message", message(breach, datastream))
                .put("field", flag.filter(QualityFlag.GAP::equals).isPresent() ? "phenomenonTime" : "result");
        report.put("expected", flag.map(cause -> expected(cause, datastream)).orElse(null));
        report.put("datastream", breach.datastreamId())
                .put("key", datastream.key())
                .put("cause", breach.cause())
                .put("day", breach.day().toString())
                .put("readings", breach.readings());
        breach.extent()
                .ifPresent(extent -> report.put("first", extent.first().toString())
                        .put("last", extent.last().toString())
                        .put("lowest", extent.lowest())
                        .put("highest", extent.highest()));
        report.set("examples", JSON.readTree(breach.examplesJson()));
        return JSON.writeValueAsBytes(report.put("revision", breach.revision()));
    }

    /** What the contract of a datastream says that such a reading breaks. */
    static String expected(QualityFlag cause, Datastream datastream) {
        Contract contract = datastream.contract();
        SeriesLimits limits = contract.limits();
        String unit = " " + datastream.unit().ucum();
        return switch (cause) {
            case RANGE ->
                contract.plausible().low() + " to " + contract.plausible().high() + unit;
            case SENTINEL -> "a measured value, or no reading; none of " + contract.sentinels();
            case STUCK -> "another result within " + time(limits.stuckAfter());
            case SPIKE -> "a change of at most " + number(limits.maximumChangePerHour()) + unit + " in an hour";
            case GAP -> "a reading every " + contract.cadence() + ", none later than after " + time(limits.gapAfter());
            case NEIGHBOURS ->
                "what others within " + number(limits.neighbourRadiusMetres()) + " m read in the same hour";
        };
    }

    private static String message(Breach breach, Datastream datastream) {
        String where = "datastream " + datastream.key() + " on " + breach.day();
        return breach.readings() == 0
                ? "No reading of " + where + " has the flag '" + breach.cause() + "' any more."
                : breach.readings()
                        + (breach.readings() == 1 ? " reading of " : " readings of ")
                        + where
                        + flag(breach.cause())
                                .map(BreachReport::fault)
                                .orElse(" have the flag '" + breach.cause() + "'.");
    }

    private static String fault(QualityFlag cause) {
        return switch (cause) {
            case RANGE -> ": outside the plausible range.";
            case SENTINEL -> ": a number that stands for 'no value'.";
            case STUCK -> ": one of a run of equal results that lasts too long.";
            case SPIKE -> ": changed faster than the quantity can.";
            case GAP -> ": the first after a silence.";
            case NEIGHBOURS -> ": far from what all around read in the same hour.";
        };
    }

    private static Optional<QualityFlag> flag(String code) {
        return Arrays.stream(QualityFlag.values())
                .filter(flag -> flag.code().equals(code))
                .findFirst();
    }

    private static String time(Optional<Duration> limit) {
        return limit.map(Duration::toString).orElse("any time");
    }

    private static String number(OptionalDouble limit) {
        return limit.isPresent() ? Double.toString(limit.getAsDouble()) : "any number of";
    }
}
