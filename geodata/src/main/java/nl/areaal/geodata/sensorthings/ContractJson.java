package nl.areaal.geodata.sensorthings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import nl.areaal.core.observation.Contract;
import nl.areaal.core.observation.PlausibleRange;
import nl.areaal.core.observation.Sentinels;
import nl.areaal.core.observation.SeriesLimits;
import nl.areaal.core.observation.Terms;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The contract of a Datastream as its partner states it: the member {@code contract} of its properties. */
public final class ContractJson {
    /** What holds for a Datastream without one: what means nothing is known by everybody, the rest is not tested. */
    public static final Contract NONE = new Contract(
            Duration.ofHours(1), PlausibleRange.ANYTHING, Sentinels.USUAL, SeriesLimits.NONE, Terms.OF_DATASET);

    private static final String MEMBER = "contract";
    private static final Set<String> MEMBERS = Set.of(
            "plausibleLow",
            "plausibleHigh",
            "maximumChangePerHour",
            "sentinels",
            "cadenceSeconds",
            "stuckAfterSeconds",
            "gapAfterSeconds",
            "neighbourRadiusMetres",
            "retentionDays",
            "purpose",
            "legalGround");

    private final JsonNode json;
    private final String path;

    private ContractJson(JsonNode json, String path) {
        this.json = json;
        this.path = path;
    }

    /**
     * The contract that properties hold, if they hold one.
     *
     * @param path of the Datastream in what the client sent, e.g. {@code Datastreams[0].}
     * @throws InvalidRequestException naming the member that is wrong
     */
    public static Optional<Contract> find(JsonNode properties, String path) {
        JsonNode json = properties.get(MEMBER);
        if (json == null || json.isNull()) {
            return Optional.empty();
        }
        String field = path + "properties." + MEMBER;
        if (!json.isObject()) {
            throw new InvalidRequestException(field, json.toString(), "a JSON object");
        }
        return Optional.of(new ContractJson(json, field + ".").contract());
    }

    private Contract contract() {
        for (String name : json.propertyNames()) {
            if (!MEMBERS.contains(name)) {
                throw new InvalidRequestException(
                        path + name,
                        "a member that a contract doesn't have",
                        "one of " + String.join(", ", MEMBERS.stream().sorted().toList()));
            }
        }
        Optional<Duration> cadence = seconds("cadenceSeconds");
        return new Contract(
                cadence.orElse(NONE.cadence()),
                plausible(),
                sentinels(),
                limits(cadence),
                new Terms(retentionDays(), text("purpose"), text("legalGround")));
    }

    private PlausibleRange plausible() {
        double low = number("plausibleLow").orElse(Double.NEGATIVE_INFINITY);
        double high = number("plausibleHigh").orElse(Double.POSITIVE_INFINITY);
        if (low > high) {
            throw new InvalidRequestException(
                    path + "plausibleLow", Double.toString(low), "a number that is not above plausibleHigh, " + high);
        }
        return new PlausibleRange(low, high);
    }

    private Sentinels sentinels() {
        JsonNode given = json.get("sentinels");
        if (given == null) {
            return Sentinels.USUAL;
        }
        if (!given.isArray()) {
            throw new InvalidRequestException(
                    path + "sentinels", given.toString(), "an array of numbers, which may be empty");
        }
        List<Double> values = new ArrayList<>();
        for (JsonNode value : given) {
            values.add(number(value, "sentinels[" + values.size() + "]"));
        }
        return Sentinels.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private SeriesLimits limits(Optional<Duration> cadence) {
        OptionalDouble change = aboveZero("maximumChangePerHour");
        OptionalDouble radius = aboveZero("neighbourRadiusMetres");
        if (radius.isPresent() && change.isEmpty()) {
            throw new InvalidRequestException(
                    path + "maximumChangePerHour",
                    "missing",
                    "a number above 0: neighbours within neighbourRadiusMetres may always be so far apart");
        }
        SeriesLimits usual = SeriesLimits.usual(cadence.orElse(NONE.cadence()));
        return new SeriesLimits(
                change,
                json.has("stuckAfterSeconds") ? seconds("stuckAfterSeconds") : usual.stuckAfter(),
                json.has("gapAfterSeconds") ? seconds("gapAfterSeconds") : cadence.map(SeriesLimits::usualGap),
                radius);
    }

    private OptionalDouble number(String name) {
        JsonNode value = json.get(name);
        return isAbsent(value) ? OptionalDouble.empty() : OptionalDouble.of(number(json.path(name), name));
    }

    private double number(JsonNode value, String name) {
        double number = value.isNumber() ? value.numberValue().doubleValue() : Double.NaN;
        if (!Double.isFinite(number)) {
            throw new InvalidRequestException(path + name, value.toString(), "a number");
        }
        return number;
    }

    private OptionalDouble aboveZero(String name) {
        OptionalDouble value = number(name);
        if (value.isPresent() && value.getAsDouble() <= 0) {
            throw new InvalidRequestException(path + name, json.path(name).toString(), "a number above 0");
        }
        return value;
    }

    private Optional<Duration> seconds(String name) {
        return whole(name, "a whole number of seconds above 0").stream()
                .mapToObj(Duration::ofSeconds)
                .findFirst();
    }

    private OptionalInt retentionDays() {
        return whole("retentionDays", "a whole number of days above 0");
    }

    private OptionalInt whole(String name, String expected) {
        JsonNode value = json.get(name);
        if (isAbsent(value)) {
            return OptionalInt.empty();
        }
        JsonNode found = json.path(name);
        if (!found.isIntegralNumber() || !found.canConvertToInt() || found.intValue() < 1) {
            throw new InvalidRequestException(path + name, found.toString(), expected);
        }
        return OptionalInt.of(found.intValue());
    }

    private Optional<String> text(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString() || value.stringValue().isBlank()) {
            throw new InvalidRequestException(path + name, value.toString(), "a text that is not blank");
        }
        return Optional.of(value.stringValue());
    }

    private static boolean isAbsent(@Nullable JsonNode value) {
        return value == null || value.isNull();
    }
}
