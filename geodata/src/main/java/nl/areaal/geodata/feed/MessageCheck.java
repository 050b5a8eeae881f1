package nl.areaal.geodata.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.areaal.core.observation.Datastream;
import nl.areaal.geodata.csv.proposal.Finding;
import nl.areaal.geodata.csv.proposal.Proposal;
import nl.areaal.geodata.csv.proposal.Understood;
import nl.areaal.geodata.observation.SensorStore;

/** Holds messages that name their datastream against the datastreams that there are. */
public final class MessageCheck {
    private static final Set<String> MESSAGES = Set.of("reading-message", "sensorthings-observation");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final SensorStore sensors;

    public MessageCheck(DataSource database) {
        sensors = new SensorStore(database);
    }

    /** The proposal with the units that the datastreams have, and with what does not fit them; one of a table as it is. */
    public Proposal check(Proposal proposal) {
        if (proposal.findings().stream().noneMatch(finding -> MESSAGES.contains(finding.code()))) {
            return proposal;
        }
        Map<String, Datastream> datastreams = datastreams(proposal);
        List<Finding> findings = new ArrayList<>(proposal.findings());
        Set<String> told = new HashSet<>();
        for (Understood reading : proposal.first()) {
            fault(reading, Optional.ofNullable(datastreams.get(reading.station())))
                    .filter(finding -> told.add(reading.station()))
                    .ifPresent(findings::add);
        }
        return new Proposal(
                proposal.builtIn(),
                proposal.mapping(),
                findings,
                proposal.first().stream()
                        .map(reading -> withUnit(reading, datastreams))
                        .toList(),
                proposal.faults());
    }

    private Map<String, Datastream> datastreams(Proposal proposal) {
        Set<Long> numbers = proposal.first().stream()
                .map(Understood::station)
                .filter(station -> NUMBER.matcher(station).matches())
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        return sensors.findDatastreams(numbers).stream()
                .collect(Collectors.toMap(datastream -> Long.toString(datastream.id()), Function.identity()));
    }

    private static Optional<Finding> fault(Understood reading, Optional<Datastream> datastream) {
        if (datastream.isEmpty()) {
            return Optional.of(Finding.error("datastream-unknown", Map.of("datastream", reading.station())));
        }
        String unit = datastream.get().unit().ucum();
        return reading.unit().isEmpty() || reading.unit().equals(unit)
                ? Optional.empty()
                : Optional.of(Finding.error(
                        "datastream-unit",
                        Map.of("datastream", reading.station(), "unit", reading.unit(), "expected", unit)));
    }

    private static Understood withUnit(Understood reading, Map<String, Datastream> datastreams) {
        Datastream datastream = datastreams.get(reading.station());
        return datastream == null || !reading.unit().isEmpty()
                ? reading
                : new Understood(
                        reading.station(),
                        reading.property(),
                        reading.time(),
                        reading.result(),
                        datastream.unit().ucum());
    }
}
