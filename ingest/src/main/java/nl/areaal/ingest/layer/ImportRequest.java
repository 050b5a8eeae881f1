package nl.areaal.ingest.layer;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.ingest.command.Arguments;
import nl.areaal.ingest.command.UsageException;

/**
 * What the person who imports asks for.
 *
 * @param sources files or addresses, at least one
 * @param layer the one layer that is wanted; empty means all
 * @param id the property that tells features apart from one delivery to the next; empty means the ids of the source
 * @param cellMetres how large the cells of a coverage become, unless those of the file are larger
 * @param validFrom the first day on which imported areas have their codes and boundaries
 * @param mapping how tables of observations are meant: a name or a file
 * @param stations a file that says where the stations of observations are
 * @param allowPrivate whether an address may lie in a private network
 * @param user who asks
 */
record ImportRequest(
        List<String> sources,
        String dataset,
        Optional<String> layer,
        Optional<String> id,
        ImportKind kind,
        DatasetTerms terms,
        ListingTerms listing,
        double cellMetres,
        LocalDate validFrom,
        boolean allowPrivate,
        Optional<String> mapping,
        Optional<Path> stations,
        String user) {
    private static final int MOST_SOURCES = 10_000;
    private static final int USUAL_CELL_METRES = 5;
    private static final Set<String> OPTIONS = Set.of(
            "--dataset",
            "--layer",
            "--id",
            "--as",
            "--cell-metres",
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
            "--allow-private",
            "--mapping",
            "--stations");

    static ImportRequest of(Arguments arguments, LocalDate today) {
        arguments.only(options(), MOST_SOURCES);
        if (arguments.words().isEmpty()) {
            throw new UsageException("FILE_OR_URL is missing");
        }
        List<String> sources = arguments.words();
        ImportKind kind = kind(arguments, sources.getFirst());
        if (arguments.find("--id").isPresent() && kind != ImportKind.FEATURES) {
            throw new UsageException("--id is '" + arguments.get("--id") + "', expected it with --as features only");
        }
        return new ImportRequest(
                sources,
                dataset(arguments),
                arguments.find("--layer"),
                arguments.find("--id"),
                kind,
                DatasetTerms.of(arguments),
                ListingTerms.of(arguments),
                cellMetres(arguments),
                arguments.find("--valid-from").map(ImportRequest::date).orElse(today.withDayOfYear(1)),
                arguments.find("--allow-private").map(ImportRequest::yes).orElse(false),
                arguments.find("--mapping"),
                arguments.find("--stations").map(Path::of),
                System.getProperty("user.name", "unknown"));
    }

    private static Set<String> options() {
        Set<String> all = new HashSet<>(OPTIONS);
        all.addAll(ListingTerms.OPTIONS);
        return all;
    }

    private static ImportKind kind(Arguments arguments, String source) {
        if (arguments.find("--as").isEmpty() && arguments.find("--mapping").isPresent()) {
            return ImportKind.OBSERVATIONS;
        }
        return arguments.find("--as").map(ImportKind::ofWord).orElseGet(() -> ImportKind.ofSource(source));
    }

    ObservationRequest observations() {
        return new ObservationRequest(dataset, sources.stream().map(Path::of).toList(), mapping, stations, user);
    }

    private static String dataset(Arguments arguments) {
        try {
            return Dataset.requireId(arguments.get("--dataset"));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--dataset: " + e.getMessage());
        }
    }

    private static double cellMetres(Arguments arguments) {
        int cellMetres = arguments.getInt("--cell-metres", USUAL_CELL_METRES);
        if (cellMetres < 1) {
            throw new UsageException("--cell-metres is '" + cellMetres + "', expected 1 or more");
        }
        return cellMetres;
    }

    private static boolean yes(String word) {
        return switch (word) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new UsageException("--allow-private is '" + word + "', expected yes or no");
        };
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UsageException("--valid-from is '" + text + "', expected a date such as 2026-01-01");
        }
    }
}
