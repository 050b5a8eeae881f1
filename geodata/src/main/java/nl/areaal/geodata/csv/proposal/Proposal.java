package nl.areaal.geodata.csv.proposal;

import java.util.List;
import java.util.Optional;
import nl.areaal.geodata.csv.CsvMapping;
import nl.areaal.geodata.csv.Fault;

/**
 * What a table is taken for.
 *
 * @param builtIn the name of the mapping, when it is one that we bring along
 * @param first the first readings, as understood
 * @param faults the first rows that can't be used
 */
public record Proposal(
        Optional<String> builtIn,
        Optional<CsvMapping> mapping,
        List<Finding> findings,
        List<Understood> first,
        List<Fault> faults) {
    public Proposal {
        findings = List.copyOf(findings);
        first = List.copyOf(first);
        faults = List.copyOf(faults);
    }

    static Proposal none(List<Finding> findings) {
        return new Proposal(Optional.empty(), Optional.empty(), findings, List.of(), List.of());
    }
}
