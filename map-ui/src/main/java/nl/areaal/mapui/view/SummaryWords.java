package nl.areaal.mapui.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.areaal.core.observation.Quality;
import nl.areaal.core.observation.QualityFlag;
import nl.areaal.core.observation.quality.Summary;
import nl.areaal.mapui.language.Figures;

/** Says in a line what readings come to, how many it rests on, and which were left out by which test. */
final class SummaryWords {
    private final Figures figures;
    private final Texts texts;

    /** Finds a text in the language of the reader. */
    interface Texts {
        String get(String key, Object... parameters);
    }

    SummaryWords(Locale locale, Texts texts) {
        figures = new Figures(locale);
        this.texts = texts;
    }

    /** The line; empty when there are no readings. */
    String of(Summary summary, String unit) {
        StringBuilder line = new StringBuilder();
        if (summary.mean().isPresent()) {
            line.append(texts.get(
                    "course.numbers",
                    figures.reading(summary.mean().getAsDouble()) + " " + unit,
                    figures.reading(summary.lowest().orElseThrow()),
                    figures.reading(summary.highest().orElseThrow()),
                    figures.whole(summary.used())));
        }
        if (summary.leftOut() > 0) {
            line.append(' ').append(texts.get("course.left-out", figures.whole(summary.leftOut()), causes(summary)));
        }
        Long afterGap = summary.flagged().get(QualityFlag.GAP);
        if (afterGap != null) {
            line.append(' ').append(texts.get("course.after-gap", figures.whole(afterGap)));
        }
        return line.toString().strip();
    }

    private String causes(Summary summary) {
        return Arrays.stream(QualityFlag.values())
                .filter(flag ->
                        !Quality.of(flag).isUsable() && summary.flagged().containsKey(flag))
                .map(flag -> texts.get("flag." + flag.code()).toLowerCase(Locale.ROOT) + " "
                        + figures.whole(summary.flagged().getOrDefault(flag, 0L)))
                .collect(Collectors.joining(", "));
    }
}
