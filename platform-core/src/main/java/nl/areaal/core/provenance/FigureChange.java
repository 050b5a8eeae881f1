package nl.areaal.core.provenance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.areaal.core.provenance.Explanation.Input;
import nl.areaal.core.provenance.Explanation.ParameterRange;
import nl.areaal.core.scenario.Bilingual;

/**
 * What a figure was some time ago, and why it is another now.
 *
 * @param since the moment that is looked back to
 * @param asked when the question had last been asked then; empty when nobody had asked it yet
 * @param then what the figure was; empty also where figures are not kept
 * @param causes how what it rests on differs, one sentence each; none when it rests on the very same
 */
public record FigureChange(
        Instant since, Optional<Instant> asked, Optional<Explanation.Figure> then, List<Bilingual> causes) {
    public FigureChange {
        causes = List.copyOf(causes);
    }

    /** A question that nobody had asked then. */
    public static FigureChange notAskedYet(Instant since) {
        return new FigureChange(since, Optional.empty(), Optional.empty(), List.of());
    }

    /** How what a figure rests on differs from what an earlier one rested on, one sentence for each difference. */
    public static List<Bilingual> causes(RunEvidence then, RunEvidence now) {
        List<Bilingual> causes = new ArrayList<>();
        String before = then.method().version();
        String after = now.method().version();
        if (!before.equals(after)) {
            causes.add(new Bilingual(
                    "Het model ging van versie " + before + " naar versie " + after + ".",
                    "The model went from version " + before + " to version " + after + "."));
        }
        Map<String, Input> earlier = then.inputs().stream()
                .collect(Collectors.toMap(Input::coverage, Function.identity(), (one, same) -> one));
        for (Input input : now.inputs()) {
            Optional<Input> was = Optional.ofNullable(earlier.get(input.coverage()));
            if (was.filter(one -> one.sha256().equals(input.sha256())).isEmpty()) {
                causes.add(input(was, input));
            }
        }
        Map<String, ParameterRange> numbers = then.parameters().stream()
                .collect(Collectors.toMap(ParameterRange::key, Function.identity(), (one, same) -> one));
        for (ParameterRange number : now.parameters()) {
            Optional.ofNullable(numbers.get(number.key()))
                    .filter(was -> !range(was, Locale.ROOT).equals(range(number, Locale.ROOT)))
                    .ifPresent(was -> causes.add(parameter(was, number)));
        }
        if (!then.interventions().equals(now.interventions())) {
            causes.add(new Bilingual("De maatregelen zijn veranderd.", "The measures were changed."));
        }
        return causes;
    }

    private static Bilingual input(Optional<Input> was, Input now) {
        List<String> before = was.map(Input::madeFrom).orElse(List.of());
        List<String> added = without(now.madeFrom(), before);
        List<String> gone = without(before, now.madeFrom());
        if (added.isEmpty() && gone.isEmpty()) {
            return new Bilingual(
                    now.name().nl() + " is opnieuw gemaakt uit dezelfde bronnen.",
                    now.name().en() + " was made anew from the same sources.");
        }
        return new Bilingual(
                now.name().nl() + ": nu uit " + listed(added, "niets anders") + ", toen uit "
                        + listed(gone, "niets anders") + ".",
                now.name().en() + ": now from " + listed(added, "nothing else") + ", then from "
                        + listed(gone, "nothing else") + ".");
    }

    private static Bilingual parameter(ParameterRange was, ParameterRange now) {
        return new Bilingual(
                now.name().nl() + ": " + range(now, Locale.of("nl")) + " in plaats van " + range(was, Locale.of("nl"))
                        + ".",
                now.name().en() + ": " + range(now, Locale.ROOT) + " in place of " + range(was, Locale.ROOT) + ".");
    }

    private static String range(ParameterRange number, Locale locale) {
        return String.format(
                locale, "%.4g (%.4g – %.4g) %s", number.central(), number.low(), number.high(), number.unit());
    }

    private static List<String> without(List<String> some, List<String> others) {
        return some.stream().filter(one -> !others.contains(one)).toList();
    }

    private static String listed(List<String> sources, String none) {
        return sources.isEmpty() ? none : String.join("; ", sources);
    }
}
