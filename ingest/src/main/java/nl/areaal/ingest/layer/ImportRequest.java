package nl.areaal.ingest.layer;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.ingest.command.Arguments;
import nl.areaal.ingest.command.UsageException;

/**
 * What the person who imports asks for.
 *
 * @param source a file or an address
 * @param layer the one layer that is wanted; empty means all
 * @param validFrom the first day of areas whose file does not tell
 */
record ImportRequest(
        String source,
        String dataset,
        Optional<String> layer,
        ImportKind kind,
        DatasetTerms terms,
        LocalDate validFrom) {
    static final Set<String> OPTIONS = Set.of(
            "--dataset",
            "--layer",
            "--as",
            "--title",
            "--description",
            "--publisher",
            "--steward",
            "--licence",
            "--purpose",
            "--legal-ground",
            "--source-url",
            "--classification",
            "--valid-from",
            "--allow-private");

    static ImportRequest of(Arguments arguments, LocalDate today) {
        arguments.only(OPTIONS, 1);
        if (arguments.words().isEmpty()) {
            throw new UsageException("FILE_OR_URL is missing");
        }
        String source = arguments.words().getFirst();
        return new ImportRequest(
                source,
                dataset(arguments),
                arguments.find("--layer"),
                arguments.find("--as").map(ImportKind::ofWord).orElseGet(() -> ImportKind.ofSource(source)),
                DatasetTerms.of(arguments),
                arguments.find("--valid-from").map(ImportRequest::date).orElse(today.withDayOfYear(1)));
    }

    private static String dataset(Arguments arguments) {
        try {
            return Dataset.requireId(arguments.get("--dataset"));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--dataset: " + e.getMessage());
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UsageException("--valid-from is '" + text + "', expected a date such as 2026-01-01");
        }
    }
}
