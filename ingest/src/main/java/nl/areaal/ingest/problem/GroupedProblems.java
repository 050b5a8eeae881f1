package nl.areaal.ingest.problem;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import nl.areaal.geodata.dataset.Classification;
import nl.areaal.geodata.observation.CountedProblems;
import nl.areaal.geodata.observation.Problem;
import nl.areaal.geodata.observation.ProblemGroup;
import nl.areaal.geodata.observation.ProblemStore;
import nl.areaal.geodata.quality.BreachGroup;
import nl.areaal.geodata.quality.BreachGroup.Offender;
import nl.areaal.geodata.quality.BreachStore;

/**
 * All that is wrong with what came in, by cause with counts and examples.
 *
 * @param messages those that could not be used; nothing is said of them to who may not see them
 * @param counted those that are not kept, because too much of the same came on one day
 * @param contracts readings that are stored and flagged
 */
public record GroupedProblems(
        Optional<List<Messages>> messages, Optional<List<Counted>> counted, List<BreachGroup> contracts) {
    /**
     * Messages that could not be used for one reason.
     *
     * @param example the newest
     */
    public record Messages(
            String reason, Optional<String> field, long count, Instant first, Instant last, Example example) {}

    /** One message, and where its bytes are. */
    public record Example(
            String message,
            Optional<String> value,
            Optional<String> expected,
            String topic,
            int partition,
            long offset) {}

    /** How much of one reason is not kept. */
    public record Counted(String reason, long count, Instant first, Instant last) {}

    /** Everything, for who may see everything. */
    public static GroupedProblems all(DataSource database, Optional<Long> datastream) {
        BreachStore breaches = new BreachStore(database);
        if (datastream.isPresent()) {
            return new GroupedProblems(Optional.empty(), Optional.empty(), breaches.groups(Set.of(), datastream));
        }
        ProblemStore problems = new ProblemStore(database);
        return new GroupedProblems(
                Optional.of(problems.groups().stream()
                        .map(GroupedProblems::messages)
                        .toList()),
                Optional.of(problems.counted().stream()
                        .map(GroupedProblems::counted)
                        .toList()),
                breaches.groups(Set.of(), datastream));
    }

    /** What broke the contracts of datasets that are not closed. */
    public static GroupedProblems contracts(
            DataSource database, Optional<Long> datastream, Set<Classification> closed) {
        return new GroupedProblems(
                Optional.empty(), Optional.empty(), new BreachStore(database).groups(closed, datastream));
    }

    /** A few lines for people. */
    public String text() {
        StringBuilder text = new StringBuilder();
        messages.ifPresent(groups -> {
            text.append(groups.isEmpty() ? "Every message could be used.\n" : "Messages that could not be used:\n");
            groups.forEach(group -> append(text, group));
        });
        counted.ifPresent(groups -> groups.forEach(group -> append(text, group)));
        text.append(
                contracts.isEmpty() ? "No reading breaks its contract.\n" : "Readings that break their contract:\n");
        contracts.forEach(group -> append(text, group));
        return text.toString();
    }

    private static Messages messages(ProblemGroup group) {
        Problem newest = group.newest();
        return new Messages(
                newest.reason(),
                newest.field(),
                group.problems(),
                group.firstAt(),
                group.lastAt(),
                new Example(
                        newest.message(),
                        newest.value(),
                        newest.expected(),
                        newest.origin().topic(),
                        newest.origin().partition(),
                        newest.origin().offset()));
    }

    private static void append(StringBuilder text, Messages group) {
        text.append(String.format(
                Locale.ROOT,
                "  %-20s %,10d  %s to %s%n      e.g. %s",
                group.reason(),
                group.count(),
                group.first(),
                group.last(),
                group.example().message()));
        group.example().value().ifPresent(value -> text.append(" It holds: ").append(value));
        group.example()
                .expected()
                .ifPresent(expected -> text.append(" Expected: ").append(expected));
        text.append('\n');
    }

    private static Counted counted(CountedProblems counts) {
        return new Counted(counts.reason(), counts.counted(), counts.firstAt(), counts.lastAt());
    }

    private static void append(StringBuilder text, Counted group) {
        text.append(String.format(
                Locale.ROOT,
                "  %-20s %,10d  more, %s to %s: counted and not kept%n",
                group.reason(),
                group.count(),
                group.first(),
                group.last()));
    }

    private static void append(StringBuilder text, BreachGroup group) {
        if (group.cause().equals(BreachGroup.SILENT)) {
            appendSilent(text, group);
            return;
        }
        text.append(String.format(
                Locale.ROOT,
                "  %-20s %,10d readings of %d datastreams, %s to %s, results %s to %s%n",
                group.cause(),
                group.readings(),
                group.datastreams(),
                group.extent().first(),
                group.extent().last(),
                group.extent().lowest(),
                group.extent().highest()));
        for (Offender worst : group.worst()) {
            text.append(String.format(
                    Locale.ROOT,
                    "      %s (%d): %,d, the first %s at %s%n",
                    worst.key(),
                    worst.datastreamId(),
                    worst.readings(),
                    worst.result(),
                    worst.phenomenonTime()));
        }
    }

    private static void appendSilent(StringBuilder text, BreachGroup group) {
        text.append(String.format(
                Locale.ROOT,
                "  %-20s %,10d datastreams have sent nothing for longer than they may, since %s to %s%n",
                group.cause(),
                group.datastreams(),
                group.extent().first(),
                group.extent().last()));
        for (Offender silent : group.worst()) {
            text.append(String.format(
                    Locale.ROOT,
                    "      %s (%d): silent since %s%n",
                    silent.key(),
                    silent.datastreamId(),
                    silent.phenomenonTime()));
        }
    }
}
