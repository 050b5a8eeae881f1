package nl.areaal.geodata.csv.proposal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.areaal.core.observation.MeasuredUnit;
import nl.areaal.geodata.csv.CsvForm;
import nl.areaal.geodata.csv.CsvMapping;
import nl.areaal.geodata.csv.Edge;
import nl.areaal.geodata.csv.Layout;
import nl.areaal.geodata.csv.Places;
import nl.areaal.geodata.csv.Quantity;
import nl.areaal.geodata.csv.StationRule;
import nl.areaal.geodata.csv.TimeColumn;
import nl.areaal.geodata.csv.TimeRule;
import nl.areaal.geodata.csv.Values;

/** Messages of a form that needs no feed: they name their datastream by its number and are sent as they are. */
enum KnownMessage {
    /** For the topic of readings; see docs/reading-message.md. */
    READING("reading-message", "datastream", Optional.of("unit")),
    /** An Observation that names its Datastream. */
    OBSERVATION("sensorthings-observation", "Datastream.@iot.id", Optional.empty()),
    /** An Observation for one Datastream, which the address names. */
    OBSERVATION_OF_ADDRESS("sensorthings-observation-of-address", "", Optional.empty());

    private static final String TIME = "phenomenonTime";
    private static final String RESULT = "result";
    /** UCUM for "no unit". */
    private static final String NO_UNIT = "1";

    private static final Pattern OFFSET = Pattern.compile("([Zz]|[+-]\\d\\d:?\\d\\d)$");
    private static final int MOST_DATASTREAMS = 500;
    /** Readings of one moment each: they are noted at the time that they name. */
    private static final TimeRule TIMES =
            new TimeRule(List.of(new TimeColumn(TIME, TimeColumn.ISO)), "UTC", Edge.BEGIN, Duration.ofHours(1));

    private final String code;
    private final String datastream;
    private final Optional<String> unit;

    KnownMessage(String code, String datastream, Optional<String> unit) {
        this.code = code;
        this.datastream = datastream;
        this.unit = unit;
    }

    static Optional<KnownMessage> of(Sample sample) {
        List<String> names = sample.names();
        if (!names.contains(TIME) || !names.contains(RESULT)) {
            return Optional.empty();
        }
        if (names.contains(READING.datastream)) {
            return names.contains("unit") ? Optional.of(READING) : Optional.empty();
        }
        boolean named = names.contains(OBSERVATION.datastream);
        return Optional.of(named ? OBSERVATION : OBSERVATION_OF_ADDRESS);
    }

    /** What is understood of the sample: the station of a reading is the number of its datastream. */
    Proposal propose(Sample sample, byte[] head, Instant latest) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.info(code, Map.of()));
        withoutOffset(sample).ifPresent(findings::add);
        CsvForm form = new CsvForm(sample.charset(), sample.delimiter(), ".", "", true);
        String key = datastream.isEmpty() ? "-" : "{" + datastream + "}";
        CsvMapping mapping = new CsvMapping(
                "table",
                "",
                form,
                TIMES,
                new StationRule(key, StationRule.CHANNEL, "sensor", Places.NOWHERE),
                values(sample));
        Proposal read = Preview.of(Optional.empty(), mapping, findings, head, latest);
        return new Proposal(
                Optional.empty(),
                Optional.empty(),
                read.findings(),
                read.first().stream().map(this::ofDatastream).toList(),
                read.faults());
    }

    private Understood ofDatastream(Understood read) {
        return new Understood(
                datastream.isEmpty() ? "" : read.station(),
                RESULT,
                read.time(),
                read.result(),
                unit.isPresent() ? read.unit() : "");
    }

    /** Nobody guesses the offset of a message, and so it is refused. */
    private static Optional<Finding> withoutOffset(Sample sample) {
        return sample.column(sample.names().indexOf(TIME)).stream()
                .filter(time -> !OFFSET.matcher(time).find())
                .findFirst()
                .map(time -> Finding.error("message-without-offset", Map.of("value", time)));
    }

    private Values values(Sample sample) {
        return unit.map(column -> ofDatastreams(sample, column))
                .orElseGet(() -> Values.wide(List.of(quantity(RESULT, ""))));
    }

    /** A quantity for each datastream, whose unit is the first that a message gives. */
    private Values ofDatastreams(Sample sample, String unitColumn) {
        int number = sample.names().indexOf(datastream);
        int unitOf = sample.names().indexOf(unitColumn);
        Map<String, String> units = new LinkedHashMap<>();
        sample.rows().stream()
                .filter(row -> !row.get(number).isBlank())
                .forEach(row -> units.putIfAbsent(
                        row.get(number).strip(), row.get(unitOf).strip()));
        units.putIfAbsent(RESULT, ""); // there must be one
        return new Values(
                Layout.LONG,
                units.entrySet().stream()
                        .limit(MOST_DATASTREAMS)
                        .map(one -> quantity(one.getKey(), one.getValue()))
                        .toList(),
                Optional.of(RESULT),
                Optional.of(datastream),
                Optional.of(unitColumn),
                List.of(),
                List.of());
    }

    private static Quantity quantity(String column, String unit) {
        String told = unit.isEmpty() ? NO_UNIT : unit;
        return Quantity.of(column, column, column, column, new MeasuredUnit(told, told));
    }
}
