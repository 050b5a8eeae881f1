package nl.areaal.ingest.layer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.areaal.geodata.dataset.Classification;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.Handling;
import nl.areaal.geodata.dataset.Stewardship;
import nl.areaal.ingest.command.Arguments;
import nl.areaal.ingest.command.UsageException;

/**
 * What is said on the command line about a dataset.
 *
 * @param said values by the option that gives them
 */
record DatasetTerms(Map<String, String> said) {
    /** What a dataset can't do without, by its option. */
    private static final List<String> ASKED =
            List.of("--publisher", "--steward", "--purpose", "--legal-ground", "--licence");

    static DatasetTerms of(Arguments arguments) {
        Map<String, String> said = new LinkedHashMap<>();
        List<String> options = new ArrayList<>(ASKED);
        options.addAll(List.of("--title", "--description", "--source-url", "--classification"));
        options.forEach(option -> arguments.find(option).ifPresent(value -> said.put(option, value)));
        arguments.find("--classification").ifPresent(DatasetTerms::classification);
        return new DatasetTerms(Map.copyOf(said));
    }

    Optional<String> title() {
        return Optional.ofNullable(said.get("--title")).filter(title -> !title.isBlank());
    }

    /** The options that a new dataset would need and that nobody gave. */
    List<String> missing() {
        return ASKED.stream().filter(option -> !said.containsKey(option)).toList();
    }

    /** The dataset as it is after what is said here, on top of what is known of it. */
    Dataset applyTo(String id, Optional<Dataset> known) {
        Optional<Stewardship> before = known.map(Dataset::stewardship);
        Stewardship stewardship = new Stewardship(
                or("--publisher", before.map(Stewardship::publisher)),
                or("--steward", before.map(Stewardship::steward)),
                or("--purpose", before.map(Stewardship::purpose)),
                or("--legal-ground", before.map(Stewardship::legalGround)),
                or("--licence", before.map(Stewardship::licence)));
        Handling handling = known.map(Dataset::handling).orElse(Handling.OPEN);
        return new Dataset(
                id,
                said("--title", () -> known.map(Dataset::title).orElse(id)),
                said("--description", () -> known.map(Dataset::description).orElse("")),
                stewardship,
                Optional.ofNullable(said.get("--source-url")).or(() -> known.flatMap(Dataset::sourceUrl)),
                new Handling(
                        Optional.ofNullable(said.get("--classification"))
                                .map(DatasetTerms::classification)
                                .orElse(handling.classification()),
                        handling.retentionDays(),
                        handling.example()));
    }

    private String or(String option, Optional<String> before) {
        return said(option, () -> before.orElse(Stewardship.NOT_STATED));
    }

    private String said(String option, Supplier<String> otherwise) {
        String value = said.get(option);
        return value == null || value.isBlank() ? otherwise.get() : value;
    }

    private static Classification classification(String word) {
        try {
            return Classification.ofWord(word);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--classification is '" + word + "', expected public, internal or confidential");
        }
    }
}
