package nl.areaal.mapui.view;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.observation.supply.SupplyState;
import nl.areaal.mapui.language.Figures;

/** Says in a sentence or two what the map shows. */
final class SightWords {
    private static final int MOST_NAMES = 3;

    private SightWords() {}

    static String of(Sight sight, Instant now, Figures figures, ChangeInWords.Texts texts) {
        String first = texts.get("sight.said", areas(sight, texts), sensors(sight, now, texts));
        String all =
                range(sight, figures, texts).map(range -> first + " " + range).orElse(first);
        return sight.more() ? all + " " + more(sight, texts) : all;
    }

    private static String more(Sight sight, ChangeInWords.Texts texts) {
        return texts.get("sight.more", sight.areas().size(), sight.sensors().size());
    }

    private static String areas(Sight sight, ChangeInWords.Texts texts) {
        String count =
                texts.get("sight.areas." + sight.level().word(), sight.areas().size());
        if (sight.areas().isEmpty()) {
            return count;
        }
        String names =
                sight.areas().stream().limit(MOST_NAMES).map(AreaSummary::name).collect(Collectors.joining(", "));
        boolean all = sight.areas().size() <= MOST_NAMES;
        return texts.get(all ? "sight.named" : "sight.among", count, names);
    }

    private static String sensors(Sight sight, Instant now, ChangeInWords.Texts texts) {
        String count = texts.get("sight.sensors", sight.sensors().size());
        long late = sight.supplies().stream()
                .filter(one -> !(one.supply().at(now).state() instanceof SupplyState.InTime))
                .count();
        return late == 0 ? count : texts.get("sight.late", count, late);
    }

    private static Optional<String> range(Sight sight, Figures figures, ChangeInWords.Texts texts) {
        return sight.figures()
                .flatMap(all -> sight.lowest()
                        .flatMap(low -> sight.highest().map(high -> range(all, low, high, figures, texts))));
    }

    private static String range(
            ColouredFigures all, Sight.Figured low, Sight.Figured high, Figures figures, ChangeInWords.Texts texts) {
        String lowest = at(low, all, figures, texts);
        return low.area().equals(high.area())
                ? texts.get("sight.one", all.title(), lowest)
                : texts.get("sight.range", all.title(), lowest, at(high, all, figures, texts));
    }

    private static String at(Sight.Figured place, ColouredFigures all, Figures figures, ChangeInWords.Texts texts) {
        return texts.get(
                "sight.at", all.written(place.figure(), figures), place.area().name());
    }
}
